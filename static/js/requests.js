// What every request needs: progress, one submission at a time, a way back to sign-in when the
// session has ended, and words when a request fails.
(() => {
  const SHOW_AFTER_MS = 180;
  const toast = (message, level = "danger") =>
    document.dispatchEvent(new CustomEvent("toast", { detail: { level, message } }));

  // --- Progress (polling is silent) --------------------------------------------------------------
  const running = new Set();
  const isPolling = (element) => /every|load delay/.test(element?.getAttribute?.("hx-trigger") || "");

  function showProgress() {
    document.body.classList.toggle("is-busy", running.size > 0);
  }

  document.addEventListener("htmx:beforeSend", (event) => {
    if (isPolling(event.detail.elt)) return;
    running.add(event.detail.xhr);
    setTimeout(showProgress, SHOW_AFTER_MS);
  });
  for (const name of ["htmx:afterRequest", "htmx:sendAbort"]) {
    document.addEventListener(name, (event) => {
      running.delete(event.detail.xhr);
      showProgress();
    });
  }

  // --- One submission at a time ------------------------------------------------------------------
  const submitButtons = (form) =>
    [...form.elements].filter((element) => ["submit", "image"].includes(element.type));

  function lock(form, submitter) {
    form.setAttribute("aria-busy", "true");
    for (const button of submitButtons(form)) {
      if (button.disabled) continue;
      button.disabled = true;
      button.dataset.locked = "";
    }
    submitter?.setAttribute("aria-busy", "true");
  }

  function unlock(form) {
    form.removeAttribute("aria-busy");
    for (const button of submitButtons(form)) {
      if ("locked" in button.dataset) button.disabled = false;
      delete button.dataset.locked;
      button.removeAttribute("aria-busy");
    }
  }

  const formOf = (event) =>
    event.detail.requestConfig?.triggeringEvent?.type === "submit"
      ? event.detail.requestConfig.triggeringEvent.target
      : null;

  document.addEventListener("htmx:beforeRequest", (event) => {
    const form = formOf(event);
    const button = event.detail.elt.closest?.("button");
    if (form) {
      if (form.getAttribute("aria-busy") === "true") event.preventDefault();
      else lock(form, event.detail.requestConfig.triggeringEvent.submitter);
    } else if (button && event.detail.requestConfig.verb !== "get") {
      if (button.getAttribute("aria-busy") === "true") event.preventDefault();
      else button.setAttribute("aria-busy", "true");
    }
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = formOf(event);
    if (form) unlock(form);
    else event.detail.elt.closest?.("button")?.removeAttribute("aria-busy");
  });

  // Plain forms leave the page: they stay locked until then, or until the page comes back.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === "dialog" || form.method === "get") return;
    // After this turn: the browser collects the submitter's value first.
    setTimeout(() => lock(form, event.submitter));
  });
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    for (const form of document.querySelectorAll("form[aria-busy=true]")) unlock(form);
  });

  // --- Session ended -----------------------------------------------------------------------------
  const loginPath = document.body.dataset.loginUrl;

  function signIn() {
    const here = location.pathname + location.search;
    location.assign(`${loginPath}?next=${encodeURIComponent(here)}`);
  }

  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr } = event.detail;
    const landedOn = xhr.responseURL ? new URL(xhr.responseURL, location.href).pathname : "";
    if (loginPath && (xhr.status === 401 || landedOn === loginPath)) {
      event.detail.shouldSwap = false;
      event.detail.isError = false;
      signIn();
    }
  });

  // --- Failure -----------------------------------------------------------------------------------
  const MESSAGES = {
    400: "The request was not understood. Reload the page and try again.",
    403: "Your role does not allow this. Ask an Admin of the workspace.",
    404: "This no longer exists. Reload the page to see what is there now.",
    413: "That is too large to send.",
    429: "Too many requests. Wait a moment, then try again.",
    503: "Handsel is not available right now. Try again in a minute.",
  };
  const OTHER =
    "Something went wrong. Reload the page to see whether your change was made, then try again.";

  document.addEventListener("htmx:responseError", (event) => {
    const { xhr, elt } = event.detail;
    if (xhr.status === 401 || isPolling(elt)) return;
    if ((xhr.getResponseHeader("HX-Trigger") || "").includes("toast")) return;
    toast(MESSAGES[xhr.status] || OTHER);
  });
  for (const name of ["htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(name, (event) => {
      if (isPolling(event.detail.elt)) return;
      toast("No connection to Handsel. Your input is still here: try again.");
    });
  }
})();
