(viewer) => {
  const content = (id) => document.getElementById(id).textContent;
  const texts = JSON.parse(content("texts"));
  const read = atob(content("numbers"));
  const numbers = new Uint8Array(read.length);
  for (let k = 0; k < read.length; k++) numbers[k] = read.charCodeAt(k);

  // As the server packs it: length of the text, the text, zeros up to a multiple of four, numbers.
  const packed = (meta) => {
    const text = new TextEncoder().encode(JSON.stringify(meta));
    const start = Math.ceil((4 + text.length) / 4) * 4;
    const bytes = new Uint8Array(start + numbers.length);
    new DataView(bytes.buffer).setUint32(0, text.length, true);
    bytes.set(text, 4);
    bytes.set(numbers, start);
    return bytes;
  };

  const root = document.documentElement;
  const home = document.getElementById("viewer").attachShadow({ mode: "open" });
  const pressed = (name, value) => {
    for (const button of document.querySelectorAll(`[data-${name}-is]`)) {
      button.setAttribute("aria-pressed", String(button.getAttribute(`data-${name}-is`) === value));
    }
  };
  const speak = (language) => {
    const { meta, page } = texts[language];
    root.lang = language === "zh" ? "zh-CN" : language;
    document.title = page.title;
    for (const node of document.querySelectorAll("[data-text]")) node.textContent = page[node.dataset.text];
    for (const node of document.querySelectorAll("[data-name]")) node.setAttribute("aria-label", page[node.dataset.name]);
    pressed("language", language);
    viewer({ data: packed(meta), parentElement: home });
  };
  const paint = (theme) => {
    root.dataset.theme = theme;
    pressed("theme", theme);
  };

  // The system's choice counts until somebody presses a button.
  let chosen = false;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => chosen || paint(system.matches ? "dark" : "light");
  system.addEventListener("change", follow);
  follow();
  document.addEventListener("click", ({ target }) => {
    const { themeIs, languageIs } = target.dataset ?? {};
    if (themeIs) chosen = true, paint(themeIs);
    if (languageIs) speak(languageIs);
  });
  const asked = new URLSearchParams(location.search).get("lang");
  speak(Object.hasOwn(texts, asked) ? asked : root.lang);
}
