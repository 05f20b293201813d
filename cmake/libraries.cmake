# Builds the libraries from their sources, natively and for the web. scripts/versions.env pins their
# versions, and emsdk-setup.sh downloads them. The build files of the libraries are not used.
include(FetchContent)

include(${CMAKE_CURRENT_LIST_DIR}/cache.cmake)
include("${attest_cache}/sources.cmake" OPTIONAL)

file(STRINGS ${CMAKE_SOURCE_DIR}/scripts/versions.env pins REGEX "^[A-Z0-9_]+=")
foreach(pin IN LISTS pins)
  string(REGEX MATCH "^([^=]+)=(.*)$" _ "${pin}")
  set(${CMAKE_MATCH_1} "${CMAKE_MATCH_2}")
endforeach()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/scripts/versions.env)

# fetch_sources(NAME…): sets NAME_SOURCE_DIR for each library to the folder of its pinned sources.
macro(fetch_sources)
  foreach(library ${ARGN})
    string(TOUPPER ${library} NAME)
    FetchContent_Declare(${library}
      URL ${${NAME}_URL} URL_HASH SHA256=${${NAME}_SHA256}
      DOWNLOAD_EXTRACT_TIMESTAMP ON
      SOURCE_SUBDIR sources-only)
  endforeach()
  FetchContent_MakeAvailable(${ARGN})
endmacro()
fetch_sources(imgui json doctest md4c unibreak sheenbidi)

macro(define_libraries)
  set(in ${imgui_SOURCE_DIR})
  add_library(imgui STATIC EXCLUDE_FROM_ALL
    ${in}/imgui.cpp ${in}/imgui_draw.cpp ${in}/imgui_tables.cpp ${in}/imgui_widgets.cpp)
  # Only debug builds have the metrics and demo windows of ImGui (src/ui/imgui_config.h), which need
  # imgui_demo.cpp.
  target_sources(imgui PRIVATE $<$<NOT:$<CONFIG:Release>>:${in}/imgui_demo.cpp>)
  target_include_directories(imgui SYSTEM PUBLIC ${in})
  target_include_directories(imgui PUBLIC src)
  target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="ui/imgui_config.h")

  add_library(nlohmann_json INTERFACE)
  target_include_directories(nlohmann_json SYSTEM INTERFACE ${json_SOURCE_DIR}/include)
  target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION JSON_USE_IMPLICIT_CONVERSIONS=0)

  add_library(doctest INTERFACE)
  target_include_directories(doctest SYSTEM INTERFACE ${doctest_SOURCE_DIR}/doctest)
  target_compile_definitions(doctest INTERFACE
    DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS DOCTEST_CONFIG_SUPER_FAST_ASSERTS)

  set(in ${md4c_SOURCE_DIR}/src)
  add_library(md4c STATIC ${in}/md4c.c ${in}/entity.c)
  target_include_directories(md4c SYSTEM PUBLIC ${md4c_SOURCE_DIR}/src)
  target_compile_definitions(md4c PUBLIC MD4C_USE_UTF8)

  set(in ${unibreak_SOURCE_DIR}/src)
  add_library(libunibreak STATIC
    ${in}/unibreakbase.c ${in}/unibreakdef.c ${in}/linebreak.c
    ${in}/linebreakdata.c ${in}/linebreakdef.c
    ${in}/eastasianwidthdef.c)
  target_include_directories(libunibreak SYSTEM PUBLIC ${in})

  add_library(sheenbidi STATIC ${sheenbidi_SOURCE_DIR}/Source/SheenBidi.c)
  target_include_directories(sheenbidi SYSTEM PUBLIC ${sheenbidi_SOURCE_DIR}/Headers
    PRIVATE ${sheenbidi_SOURCE_DIR}/Source)
  target_compile_definitions(sheenbidi PRIVATE SB_CONFIG_UNITY)

  foreach(library imgui md4c libunibreak sheenbidi)
    target_compile_options(${library} PRIVATE -w)
    if(ATTEST_SANITIZE)
      target_compile_options(${library} PRIVATE -fno-sanitize=undefined)  # Its faults are not ours to mend.
    endif()
  endforeach()
endmacro()
