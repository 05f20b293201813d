#include <emscripten/em_js.h>

// Each host function becomes a call of the method of the same name of Module.host.
#define ATTEST_BRIDGE_DEFINITIONS
#define ATTEST_HOST(result, name, parameters) \
  EM_JS(result, host_##name, parameters, { return Module["host"][#name](... arguments); })
#include "platform/bridge.h"
