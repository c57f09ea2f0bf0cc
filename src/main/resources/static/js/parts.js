/** A part of a page that cannot be fetched by htmx is loaded as a whole page, which says what is wrong. */
for (const failure of ['htmx:sendError', 'htmx:responseError']) {
  document.addEventListener(failure, ({ detail }) => detail.elt.submit?.());
}
