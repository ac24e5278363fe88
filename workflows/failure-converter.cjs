/**
 * Failures whose messages and stacks travel as payloads, so that the codec encrypts them, too. As CommonJS, for the SDK
 * loads it by its path: in clients and workers with `require`, into the workflow bundle with webpack.
 */
const { DefaultFailureConverter } = require('@temporalio/common');

exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
