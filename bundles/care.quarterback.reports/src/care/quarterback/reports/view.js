"use strict";
(() => {
  const door = document.getElementById("door");
  const field = document.getElementById("passphrase");
  const said = document.getElementById("said");
  const sealed = document.getElementById("sealed");
  const bytes = text => Uint8Array.from(atob(text), sign => sign.charCodeAt(0));
  const purpose = new TextEncoder().encode(sealed.dataset.purpose);

  async function opened(passphrase) {
    const typed = new TextEncoder().encode(passphrase.normalize("NFC").trim());
    const material = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
    const key = await crypto.subtle.deriveKey(
      { name: "PBKDF2", hash: "SHA-256", salt: bytes(sealed.dataset.salt), iterations: Number(sealed.dataset.rounds) },
      material, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
    const plain = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: bytes(sealed.dataset.nonce), additionalData: purpose, tagLength: 128 },
      key, bytes(sealed.textContent.trim()));
    return new TextDecoder().decode(plain);
  }

  function show(text) {
    const inside = new DOMParser().parseFromString(text, "text/html");
    document.title = inside.title;
    document.body.replaceChildren(...Array.from(inside.body.childNodes, node => document.importNode(node, true)));
    for (const link of document.querySelectorAll("a[data-bytes]")) {
      const file = new Blob([bytes(link.dataset.bytes)], { type: link.dataset.type });
      link.removeAttribute("data-bytes");
      link.href = URL.createObjectURL(file);
    }
    document.getElementById("print").addEventListener("click", () => window.print());
    document.getElementById("close").addEventListener("click", () => location.reload());
    const first = document.querySelector("h1");
    first.tabIndex = -1;
    first.focus();
    window.scrollTo(0, 0);
  }

  document.getElementById("show").addEventListener("change", event => {
    field.type = event.target.checked ? "text" : "password";
  });
  door.addEventListener("submit", async event => {
    event.preventDefault();
    if (!window.crypto || !crypto.subtle) {
      said.textContent = door.dataset.old;
      return;
    }
    said.textContent = door.dataset.opening;
    let text;
    try {
      text = await opened(field.value);
    } catch (refused) {
      said.textContent = door.dataset.wrong;
      field.focus();
      field.select();
      return;
    }
    field.value = "";
    show(text);
  });
  document.getElementById("without").hidden = true;
  door.hidden = false;
})();
