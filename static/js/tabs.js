// Tabs: [data-tabs] with role=tablist, role=tab (aria-controls) and role=tabpanel. Arrow keys move,
// and a field with an error brings its own tab to the front.
(() => {
  const tabsOf = (tabs) => [...tabs.querySelectorAll("[role=tab]")];

  function select(tab, focus) {
    const tabs = tab.closest("[data-tabs]");
    for (const other of tabsOf(tabs)) {
      const chosen = other === tab;
      other.setAttribute("aria-selected", String(chosen));
      other.tabIndex = chosen ? 0 : -1;
      const panel = document.getElementById(other.getAttribute("aria-controls"));
      if (panel) panel.hidden = !chosen;
    }
    if (focus) tab.focus();
  }

  function showTabOf(field) {
    const panel = field.closest("[role=tabpanel][hidden]");
    const tab = panel && document.querySelector(`[role=tab][aria-controls="${CSS.escape(panel.id)}"]`);
    if (tab) select(tab, false);
  }

  document.addEventListener("click", (event) => {
    const tab = event.target.closest?.("[data-tabs] [role=tab]");
    if (tab) select(tab, false);
  });
  document.addEventListener("keydown", (event) => {
    const tab = event.target.closest?.("[data-tabs] [role=tab]");
    if (!tab) return;
    const tabs = tabsOf(tab.closest("[data-tabs]"));
    const at = tabs.indexOf(tab);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    select(tabs.at(next % tabs.length), true);
  });
  // Before the dialog looks for its first field: this listener runs while the event goes down.
  document.addEventListener(
    "htmx:afterSwap",
    (event) => {
      const wrong = event.detail.target?.querySelector?.("[role=tabpanel] [aria-invalid=true]");
      if (wrong) showTabOf(wrong);
    },
    true,
  );
  document.addEventListener("invalid", (event) => showTabOf(event.target), true);
})();
