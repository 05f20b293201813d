#include <emscripten/em_js.h>

// Each host function calls the method of Module.host with the same name.
#define ATTEST_BRIDGE_DEFINITIONS
#define ATTEST_HOST(result, name, parameters) \
  EM_JS(result, host_##name, parameters, { return Module["host"][#name](... arguments); })
#include "platform/bridge.h"
