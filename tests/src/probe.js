// Kept as __t in every page and frame of a scenario.
(() => {
  "use strict";
  const t = (window.__t = {
    events: [], // tremplin-* events that reached window
    errors: [], // what window.onerror and unhandledrejection saw
    console: [], // warnings and errors the page wrote
    policy: [], // violations of a Content-Security-Policy
    memories: [], // one WebAssembly.Memory for each instance made
    shifts: [], // layout shifts, where the browser tells
    presses: 0, // of the mouse, that arrived in this document
    target: null, // what a press is aimed at
    astray: null, // what the last press hit, where that was something else
  });
  addEventListener(
    "pointerdown",
    (event) => {
      t.presses += 1;
      const path = event.composedPath();
      const meant = [t.target, ...(t.target?.labels ?? [])];
      // What was drawn anew under the mouse is what was meant.
      t.astray = t.target?.isConnected && !meant.some((one) => path.includes(one)) ? t.describe(path[0]) : null;
    },
    { capture: true },
  );

  addEventListener("error", (event) => t.errors.push(`error: ${event.message}`));
  addEventListener("unhandledrejection", (event) => t.errors.push(`rejection: ${event.reason}`));
  addEventListener("securitypolicyviolation", (event) =>
    t.policy.push({ directive: event.effectiveDirective, blocked: event.blockedURI }),
  );
  for (const level of ["warn", "error"]) {
    const written = console[level].bind(console);
    console[level] = (...values) => {
      t.console.push({ level, text: values.map(String).join(" ") });
      written(...values);
    };
  }

  for (const name of ["ready", "answered", "reviewed", "completed", "earned", "issued", "verified", "error"]) {
    addEventListener(`tremplin-${name}`, (event) => {
      const first = event.composedPath()[0];
      t.events.push({
        type: event.type,
        detail: event.detail === undefined ? null : JSON.parse(JSON.stringify(event.detail)),
        from: first.localName ?? String(first),
        id: first.id ?? "",
        bubbles: event.bubbles,
        composed: event.composed,
      });
    });
  }

  // The page's clock: its moment, in milliseconds since 1970; it stands still at a moment; it goes on by so much.
  t.now = () => Date.now();
  t.stop = (moment) => {
    Date.now = () => moment;
  };
  t.pass = (milliseconds) => t.stop(Date.now() + milliseconds);

  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    if (!original) continue;
    WebAssembly[name] = async (...values) => {
      const made = await original.apply(WebAssembly, values);
      const memory = Object.values((made.instance ?? made).exports).find((one) => one instanceof WebAssembly.Memory);
      if (memory) t.memories.push(memory);
      return made;
    };
  }

  if (PerformanceObserver.supportedEntryTypes?.includes("layout-shift")) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        t.shifts.push({
          value: entry.value,
          nodes: entry.sources.map(({ node }) => node?.localName ?? node?.nodeName ?? "gone"),
        });
      }
    }).observe({ type: "layout-shift", buffered: true });
  }

  // " >>> " in a selector steps into an open shadow root or the document of a frame.
  t.all = (selector, root = document) => {
    const [head, ...rest] = selector.split(" >>> ");
    const found = [...root.querySelectorAll(head)];
    if (!rest.length) return found;
    const inner = rest.join(" >>> ");
    return found.flatMap((element) => {
      const next = element.shadowRoot ?? element.contentDocument;
      return next ? t.all(inner, next) : [];
    });
  };
  t.one = (selector, root) => t.all(selector, root)[0] ?? null;

  t.visible = (element) => {
    if (!element) return false;
    const box = element.getBoundingClientRect();
    if (box.width < 1 || box.height < 1) return false;
    for (let node = element; node; node = node.assignedSlot ?? node.parentNode ?? node.host) {
      if (node.nodeType !== Node.ELEMENT_NODE) continue; // of any frame, so no instanceof
      const style = getComputedStyle(node);
      if (style.display === "none" || style.visibility !== "visible" || Number(style.opacity) === 0) return false;
    }
    return true;
  };
  t.shown = (selector, root) => t.all(selector, root).filter(t.visible);
  // Text as a reader sees it: no-break spaces and runs of white space are one space.
  t.text = (element) => (element?.innerText ?? element?.textContent ?? "").replace(/\s+/g, " ").trim();

  // The focused element, through shadow roots.
  t.active = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };
  t.describe = (element) => {
    if (!element) return "nothing";
    const marks = ["id", "name", "type", "value", "part", "class", "aria-label"]
      .filter((name) => element.getAttribute(name))
      .map((name) => `${name}="${element.getAttribute(name)}"`);
    return `<${[element.localName, ...marks].join(" ")}> ${t.text(element).slice(0, 60)}`;
  };

  // What would be over in a moment, is over: a card has turned, what is new takes presses again. Whoever waits for
  // it sees the same. In shadow roots and frames too; but a frame that is made as high as its content needs that moment.
  t.settle = (root = document) => {
    if (root.defaultView && root.defaultView !== top && root.location.pathname.endsWith("/embed.html")) return;
    for (const one of root.getAnimations()) if (one.effect.getComputedTiming().endTime !== Infinity) one.finish();
    for (const { shadowRoot, contentDocument } of root.querySelectorAll("*")) {
      for (const inner of [shadowRoot, contentDocument]) if (inner) t.settle(inner);
    }
  };

  // Where to click an element: its middle, scrolled into view; and what would be hit there.
  t.aim = (element) => {
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    const box = element.getBoundingClientRect();
    const x = Math.floor(box.left + box.width / 2);
    const y = Math.floor(box.top + box.height / 2);
    let hit = element.ownerDocument.elementFromPoint(x, y);
    while (hit?.shadowRoot?.elementFromPoint(x, y) && hit.shadowRoot.elementFromPoint(x, y) !== hit) {
      hit = hit.shadowRoot.elementFromPoint(x, y);
    }
    const within = (node) => {
      for (; node; node = node.parentNode ?? node.host) if (node === element) return true;
      return false;
    };
    const reached = within(hit) || element.labels?.length && [...element.labels].some((label) => label.contains(hit));
    // In a frame that is looked into from here, the window's corner is elsewhere.
    const frame = element.ownerDocument.defaultView === window ? null : element.ownerDocument.defaultView.frameElement;
    frame?.scrollIntoView({ block: "nearest", behavior: "instant" });
    const corner = frame?.getBoundingClientRect() ?? { left: 0, top: 0 };
    t.aimed = element.ownerDocument.defaultView.__t;
    if (t.aimed) t.aimed.target = element;
    return {
      x: x + Math.round(corner.left),
      y: y + Math.round(corner.top),
      reached: Boolean(reached) && !element.closest("[data-calm]"), // as a finger that is not hasty
      hit: t.describe(hit),
      presses: t.aimed?.presses ?? 0, // where scripts are forbidden, nobody counts
    };
  };

  // What stands on the page, for the message of a failed wait.
  t.summary = () => ({
    url: location.href,
    widgets: t.all("*").filter((element) => element.matches("[data-tremplin]") || element.localName.startsWith("tremplin-")).slice(0, 3).map((element) => ({
      tag: element.localName,
      phase: element.shadowRoot?.querySelector("[data-phase]")?.getAttribute("data-phase") ?? null,
      text: t.text(element.shadowRoot?.querySelector(".root") ?? element).slice(0, 400),
    })),
    body: t.text(document.body).slice(0, 400),
    focus: t.describe(t.active()),
    events: t.events.slice(-6).map((event) => `${event.type} ${JSON.stringify(event.detail)}`),
    errors: t.errors,
    console: t.console.slice(-6),
    policy: t.policy,
  });
})();
