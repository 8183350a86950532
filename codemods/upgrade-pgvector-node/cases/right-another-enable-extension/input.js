browser.management.enableExtension('vector');
exports.up = (schemas) => schemas.enableExtension('vector');
