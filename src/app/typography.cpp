// Changes the reader's font sizes and name.
#include <utility>

#include "app/state.h"
#include "wording/sentences.h"

namespace attest {

void App::State::change_settings(const ReadingSettings& wanted) {
  redraw.request(Redraw::Reason::Resize);
  if (const Result<Done> kept = settings.change(wanted); !kept) show_settings_error(kept.error());
}

void App::State::show_settings_error(const Error& why) {
  notice(say("sizes.not-kept", {{"why", why.message}}), true);
}

void App::State::change_name(std::string_view name) {
  if (name == settings.name().text) return;
  const Result<Done> kept = settings.change_name(name);
  session.set_creator(settings.name().text);
  if (!kept) notice(say("sizes.name-not-kept", {{"why", kept.error().message}}), true);
}

void App::State::change_setting(Setting setting, bool up) {
  // In a small window, the stored interface size may be larger than the drawn size.
  const bool is_interface = setting == Setting::InterfaceSize;
  const ReadingSettings before = is_interface ? settings.shown(window) : settings.values();
  ReadingSettings wanted = before;
  wanted.change(setting, up);
  if (wanted != before) change_settings(wanted);
  const ReadingSettings now = settings.shown(window);
  const auto row = static_cast<std::size_t>(setting);
  announce(say("sizes.setting-spoken",
               {{"setting", words(kSettingRows[row].label)}, {"value", value_words(now, row)}}));
}

}  // namespace attest
