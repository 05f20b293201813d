# trim_imgui(FROM TO): copies Dear ImGui's sources and empties what Attest has no use for.
#
# Our interface is regions with a press and a hover; keys, focus, scrolling, settings and words are
# the page's. But ImGui calls all of its parts from every frame, so none of them can be left out by
# the linker. Each function below returns at once instead (or, NAME=VALUE, that value), and what only it needs falls away: a
# tenth of what a reader downloads. A name that ImGui does not have any more stops the build.
set(imgui_without
  # Moving through widgets by key or gamepad.
  NavUpdate NavEndFrame NavInitWindow NavProcessItem NavMoveRequestCancel RenderNavCursor
  NavUpdateCurrentWindowIsScrollPushableX NavHighlightActivated SetNavWindow SetFocusID
  SetNavFocusScope SetShortcutRouting UpdateKeyRoutingTable
  # Mending of windows and stacks that were left open, and telling of it.
  ErrorRecoveryTryToRecoverState ErrorRecoveryTryToRecoverWindowState
  ErrorCheckEndFrameFinalizeErrorTooltip BeginErrorTooltip ErrorLog ErrorRecoveryStoreState
  # Settings in a file, and logs.
  UpdateSettings LoadIniSettingsFromMemory SaveIniSettingsToMemory CreateNewWindowSettings
  FindWindowSettingsByID AddSettingsHandler LogFinish LogBegin LogText LogRenderedText
  # Windows that are moved, resized, scrolled and decorated by hand; popups, drag and drop.
  UpdateMouseMovingWindowNewFrame UpdateMouseMovingWindowEndFrame UpdateWindowManualResize
  UpdateMouseWheel RenderWindowDecorations RenderWindowTitleBarContents RenderDimmedBackgrounds
  ScrollToRectEx CalcNextScrollFromScrollTargetAndClamp FindBestWindowPosForPopup
  ClosePopupsOverWindow ClosePopupToLevel OpenPopupEx BeginTooltipEx BeginDragDropSource EndDragDropSource
  RenderDragDropTargetRect ClearDragDrop RenderMouseCursor CalcWindowContentSizes
  CalcWindowSizeAfterConstraint=size_desired CalcWindowAutoFitSize=size_contents
  # Names of keys and of menus in ImGui's own windows.
  GetKeyName=\"\" GetKeyChordName=\"\" LocalizeRegisterEntries
  # Fonts and their textures: words are ours (app/imgui_frame.h). And colours of ImGui's own.
  UpdateFontsNewFrame UpdateFontsEndFrame UpdateTexturesNewFrame UpdateTexturesEndFrame
  UpdateCurrentFontSize StyleColorsDark
  # Memory given back after a while.
  GcCompactTransientMiscBuffers GcCompactTransientWindowBuffers ImDrawListSplitter::Merge
  # Names of widgets become numbers without a table of their own (ui/imgui_functions.cpp).
  ImHashData=attest::imgui_hash\(data_p,data_size,seed\)
  ImHashStr=attest::imgui_hash\(data_p,data_size,seed\))

# What no window, item or button of ours is: what is only done for it falls away, too.
set(imgui_never
  ImGuiWindowFlags_ChildWindow ImGuiWindowFlags_Popup ImGuiWindowFlags_Tooltip ImGuiWindowFlags_ChildMenu
  ImGuiWindowFlags_Modal ImGuiWindowFlags_MenuBar ImGuiWindowFlags_AlwaysAutoResize
  ImGuiWindowFlags_HorizontalScrollbar ImGuiWindowFlags_AlwaysHorizontalScrollbar
  ImGuiWindowFlags_AlwaysVerticalScrollbar ImGuiWindowFlags_NavFlattened ImGuiWindowFlags_UnsavedDocument
  ImGuiItemFlags_Disabled ImGuiItemFlags_ButtonRepeat ImGuiItemFlags_Inputable ImGuiItemFlags_ReadOnly
  ImGuiItemFlags_HasSelectionUserData ImGuiItemFlags_IsMultiSelect ImGuiItemFlags_MixedValue
  ImGuiItemFlags_AllowOverlap ImGuiConfigFlags_NavEnableKeyboard ImGuiConfigFlags_NavEnableGamepad
  ImGuiConfigFlags_NoKeyboard ImGuiButtonFlags_PressedOnClick ImGuiButtonFlags_PressedOnDoubleClick
  ImGuiButtonFlags_PressedOnRelease ImGuiButtonFlags_PressedOnDragDropHold
  ImGuiButtonFlags_PressedOnClickReleaseAnywhere ImGuiButtonFlags_AllowOverlap
  ImGuiButtonFlags_FlattenChildren ImGuiButtonFlags_AlignTextBaseLine)

# And what every window of ours is.
set(imgui_always NoTitleBar NoResize NoScrollbar NoCollapse NoMove NoSavedSettings NoBackground
  NoFocusOnAppearing NoNavInputs NoNavFocus)
list(JOIN imgui_always "|" imgui_always)

function(trim_imgui from to)
  file(MAKE_DIRECTORY ${to})
  set(missing ${imgui_without} ${imgui_never})
  set(never "")
  file(STRINGS ${from}/imgui.h public)
  file(STRINGS ${from}/imgui_internal.h internal)
  foreach(name IN LISTS imgui_never)
    if("${public};${internal}" MATCHES " ${name} *=")
      list(REMOVE_ITEM missing ${name})
    endif()
    string(APPEND never "#define ${name} 0\n")
  endforeach()
  foreach(name imgui.cpp imgui_draw.cpp imgui_widgets.cpp)
    file(READ ${from}/${name} source)
    foreach(entry IN LISTS imgui_without)
      string(REGEX MATCH "^([^=]+)=?(.*)$" entry "${entry}")
      set(function ${CMAKE_MATCH_1})
      set(value ${CMAKE_MATCH_2})
      # The head of a definition: type and name at the left edge, parameters, and a brace below.
      set(head "\n((static )?)([A-Za-z0-9]+[A-Za-z0-9 ]*[*&]* +)((ImGui::)?)${function}\\(([^;{}]*)\\)\n{")
      if(NOT source MATCHES "${head}")
        continue()
      endif()
      list(REMOVE_ITEM missing "${entry}")
      string(STRIP "${CMAKE_MATCH_3}" type)
      set(answer " return {};")
      if(type STREQUAL "void")
        set(answer " return;")
      elseif(value)
        set(answer " return ${value};")
      endif()
      string(REGEX REPLACE "${head}" "\n\\1\\3\\4${function}(\\6)\n{${answer}" source "${source}")
    endforeach()
    set(include "\n#include \"imgui_internal.h\"\n")
    replace_words(${name} "${include}" "${include}${never}")
    if(name STREQUAL imgui.cpp)
      set(asked "\\([A-Za-z>-]+ & ImGuiWindowFlags_(${imgui_always})\\)")
      replace_pattern(${name} "!${asked}" "false")
      replace_pattern(${name} "${asked}" "(true)")
    endif()
    write_source(${to}/${name} "${source}")
  endforeach()
  if(missing)
    message(FATAL_ERROR "Dear ImGui has no ${missing} any more: see .ci/trim_imgui.cmake.")
  endif()
endfunction()
