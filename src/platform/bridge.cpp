#include <emscripten/em_js.h>

// Defines each function host_NAME of bridge.h: it calls the JavaScript method Module.host.NAME.
#define ATTEST_BRIDGE_DEFINITIONS
#define ATTEST_HOST(result, name, parameters) \
  EM_JS(result, host_##name, parameters, { return Module["host"][#name](... arguments); })
#include "platform/bridge.h"
