/** The script that runs, also where the page has something of that name (`<img name="currentScript">`). */
export const script = () => Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript').get.call(document);
