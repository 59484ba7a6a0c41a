// Runs in <head> before the first paint: the chosen theme, without a flash of the other one.
(() => {
  const root = document.documentElement;
  const stored = () => {
    try {
      return localStorage.getItem("theme") || "system";
    } catch {
      return "system";
    }
  };
  const apply = (theme) => {
    if (theme === "system") delete root.dataset.theme;
    else root.dataset.theme = theme;
  };

  apply(stored());

  const showChoice = () => {
    for (const radio of document.querySelectorAll("[data-theme-choice]")) {
      radio.checked = radio.value === stored();
    }
  };
  document.addEventListener("DOMContentLoaded", showChoice);
  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-theme-choice]")) return;
    try {
      localStorage.setItem("theme", event.target.value);
    } catch {
      // Storage is switched off: the choice holds for this page only.
    }
    apply(event.target.value);
    showChoice();
  });
  // Another tab of the same browser chose.
  addEventListener("storage", (event) => {
    if (event.key === "theme") {
      apply(stored());
      showChoice();
    }
  });
})();
