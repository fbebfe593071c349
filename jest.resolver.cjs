/** Lets `./file.js`, as ES modules in TypeScript are written, find `./file.ts`. */
module.exports = (request, options) => {
  try {
    return options.defaultResolver(request, options);
  } catch (error) {
    if (!/^\.{1,2}\/.*\.js$/.test(request)) throw error;
    return options.defaultResolver(request.replace(/\.js$/, ".ts"), options);
  }
};
