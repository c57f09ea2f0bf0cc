export default {
  customScripts: ['scripts/operations-link.js']
};
