// The one modal dialog. htmx swaps content into #dialog-body, which opens it; the event
// `dialog:close` (from an HX-Trigger header) closes it. Closing by Esc, backdrop or a
// [data-dialog-close] button asks first when something was typed. Also hx-confirm, as a dialog.
(() => {
  const dialog = document.getElementById("dialog");
  const body = document.getElementById("dialog-body");
  const confirmation = document.getElementById("confirm-dialog");
  if (!dialog || !body || !confirmation) return;

  const FIELDS =
    "input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled)";
  let opener = null;
  let unsaved = false;
  let pressedOutside = false;

  // --- Focus -------------------------------------------------------------------------------------
  const isVisible = (element) => element.checkVisibility();

  function firstField() {
    const wanted =
      body.querySelector("[aria-invalid=true]:not(:disabled), [autofocus]") ||
      [...body.querySelectorAll(FIELDS)].find(isVisible);
    if (wanted?.type === "radio") {
      return (
        [...body.querySelectorAll("input[type=radio]:checked")].find(
          (radio) => radio.name === wanted.name && radio.form === wanted.form,
        ) || wanted
      );
    }
    return wanted;
  }

  function focusInside() {
    const target = firstField() || body.querySelector(".dialog__title");
    if (!target) return;
    if (target.matches(".dialog__title")) target.tabIndex = -1;
    target.focus({ preventScroll: !target.matches("[aria-invalid=true]") });
  }

  // A menu item disappears with its menu: the button that opened the menu takes the focus back.
  function lastingOpener(element) {
    const menu = element?.closest("[popover]");
    return menu ? document.querySelector(`[popovertarget="${menu.id}"]`) : element;
  }

  function returnFocus() {
    const target =
      opener?.element?.isConnected === true
        ? opener.element
        : opener?.id && document.getElementById(opener.id);
    (target || document.getElementById("main"))?.focus({ preventScroll: true });
    opener = null;
  }

  // --- Opening and closing -----------------------------------------------------------------------
  function open() {
    if (dialog.open) return;
    dialog.showModal();
    document.dispatchEvent(new CustomEvent("dialog:opened"));
  }

  function close() {
    if (!dialog.open) return;
    unsaved = false;
    dialog.close();
  }

  async function closeCarefully() {
    const leave =
      !unsaved ||
      (await ask({
        title: "Discard your changes?",
        text: "What you entered here has not been saved.",
        button: "Discard",
        danger: true,
        cancel: "Keep editing",
      }));
    if (leave) close();
  }

  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.target === body && !dialog.open) {
      const element = lastingOpener(document.activeElement) || event.detail.elt;
      opener = { element, id: element?.id };
    }
  });

  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target !== body) return;
    if (!body.firstElementChild) {
      close();
      return;
    }
    // What is typed stays unsaved while its form comes back with errors.
    unsaved = unsaved && dialog.open && body.querySelector("form") !== null;
    open();
    focusInside();
  });

  document.addEventListener("input", (event) => {
    if (body.contains(event.target) && !event.target.closest("[data-not-unsaved]")) unsaved = true;
  });
  document.addEventListener("dialog:close", close);

  dialog.addEventListener("close", () => {
    body.replaceChildren();
    unsaved = false;
    document.dispatchEvent(new CustomEvent("dialog:closed"));
    returnFocus();
  });
  dialog.addEventListener("cancel", (event) => {
    if (event.target !== dialog || !unsaved) return;
    event.preventDefault();
    closeCarefully();
  });
  // Chromium closes at the second Esc whatever `cancel` says; the key itself can be stopped.
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !unsaved || document.querySelector(":popover-open")) return;
    event.preventDefault();
    closeCarefully();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target.closest("[data-dialog-close]")) closeCarefully();
    else if (event.target === dialog && pressedOutside) closeCarefully();
  });
  // A selection that starts in a field and ends on the backdrop must not close anything.
  dialog.addEventListener("pointerdown", (event) => {
    pressedOutside = event.target === dialog;
  });
  addEventListener("beforeunload", (event) => {
    if (unsaved && dialog.open) event.preventDefault();
  });

  // --- Confirmation ------------------------------------------------------------------------------
  function ask({ title, text, button, danger, cancel }) {
    const part = (name) => confirmation.querySelector(`[data-confirm-part=${name}]`);
    part("title").textContent = title;
    part("text").textContent = text || "";
    part("text").hidden = !text;
    part("cancel").textContent = cancel || "Cancel";
    part("yes").textContent = button || "Continue";
    part("yes").classList.toggle("button--danger", Boolean(danger));
    part("yes").classList.toggle("button--primary", !danger);
    const before = document.activeElement;
    confirmation.returnValue = "";
    confirmation.showModal();
    part(danger ? "cancel" : "yes").focus();
    return new Promise((resolve) => {
      confirmation.addEventListener(
        "close",
        () => {
          resolve(confirmation.returnValue === "yes");
          lastingOpener(before)?.focus({ preventScroll: true });
        },
        { once: true },
      );
    });
  }

  function question(element, text) {
    const data = element.dataset;
    return {
      title: data.confirmTitle || text,
      text: data.confirmTitle ? text : "",
      button: data.confirmButton,
      danger: "confirmDanger" in data,
    };
  }

  document.addEventListener("htmx:confirm", (event) => {
    if (!event.detail.question) return;
    event.preventDefault();
    ask(question(event.detail.elt, event.detail.question)).then((yes) => {
      if (yes) event.detail.issueRequest(true);
    });
  });

  // The same for plain forms: <form data-confirm="...">.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.dataset.confirm || form.dataset.confirmed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    ask(question(form, form.dataset.confirm)).then((yes) => {
      if (!yes) return;
      form.dataset.confirmed = "yes";
      form.requestSubmit(event.submitter);
    });
  }, true);
})();
