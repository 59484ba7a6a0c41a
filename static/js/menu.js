// Menus are native popovers: <button popovertarget="x"> and <div popover class="menu" id="x">.
// The browser opens, closes (Esc, click outside) and reports aria-expanded; this places them beside
// their button and adds the arrow keys.
(() => {
  const GAP = 4;
  const buttonOf = (menu) => document.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`);
  const itemsOf = (menu) =>
    [...menu.querySelectorAll("a[href], button:not(:disabled), input:not(:disabled)")].filter(
      (item) => item.checkVisibility() && (item.type !== "radio" || item.checked),
    );

  function place(menu) {
    const button = buttonOf(menu);
    if (!button) return;
    const anchor = button.getBoundingClientRect();
    const { width, height } = menu.getBoundingClientRect();
    const alignEnd = menu.dataset.align === "end" || anchor.left + width > innerWidth - 8;
    const left = alignEnd ? anchor.right - width : anchor.left;
    const below = anchor.bottom + GAP;
    const top = below + height > innerHeight - 8 ? anchor.top - GAP - height : below;
    menu.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
    menu.style.top = `${Math.max(8, top)}px`;
  }

  // `toggle` does not bubble: listen while it goes down.
  document.addEventListener(
    "toggle",
    (event) => {
      const menu = event.target;
      if (!menu.matches?.(".menu[popover]") || event.newState !== "open") return;
      place(menu);
      if (buttonOf(menu)?.matches(":focus-visible")) itemsOf(menu)[0]?.focus();
    },
    true,
  );
  for (const name of ["scroll", "resize"]) {
    addEventListener(
      name,
      () => {
        const menu = document.querySelector(".menu:popover-open");
        if (menu) place(menu);
      },
      { capture: true, passive: true },
    );
  }

  document.addEventListener("keydown", (event) => {
    const opener = event.target.closest?.("[popovertarget]");
    if (opener && event.key === "ArrowDown") {
      const menu = document.getElementById(opener.getAttribute("popovertarget"));
      if (!menu?.matches(".menu")) return;
      event.preventDefault();
      if (!menu.matches(":popover-open")) menu.showPopover({ source: opener });
      itemsOf(menu)[0]?.focus();
      return;
    }
    const menu = event.target.closest?.(".menu[popover]");
    if (!menu || event.target.matches("input[type=radio], input[type=text], input[type=search]")) return;
    const items = itemsOf(menu);
    const at = items.indexOf(event.target);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    items.at(next % items.length)?.focus();
  });

  // A choice closes the menu; a link navigates, a button acts.
  document.addEventListener("click", (event) => {
    const item = event.target.closest?.(".menu[popover] .menu__item");
    if (item && !item.matches("[data-keep-open]")) item.closest(".menu").hidePopover();
  });
})();
