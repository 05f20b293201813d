// The objects that make up the program. App::State connects them.
#pragma once

#include "app/app.h"
#include "app/opening/opening_queue.h"
#include "app/request_queue.h"
#include "app/saving/storage.h"
#include "app/view/dialog_state.h"
#include "app/view/focus_state.h"
#include "app/view/frame_clock.h"
#include "app/view/panel_contents.h"
#include "app/view/pointer_state.h"
#include "app/view/redraw.h"
#include "app/view/settings.h"
#include "app/view/view.h"
#include "app/view/window_state.h"
#include "session/session.h"

namespace attest {

struct AppParts {
  explicit AppParts(Services given)
      : services(given),
        settings(given.store),
        session(given.environment),
        storage(given.store, given.environment, requests),
        view(given.painter, given.shaper, requests, redraw),
        contents(given.store) {}
  AppParts(const AppParts&) = delete;
  AppParts& operator=(const AppParts&) = delete;

  Services services;
  RequestQueue requests;
  FrameClock clock;
  Redraw redraw;
  WindowState window;
  Settings settings;
  Session session;
  Storage storage;
  OpeningQueue opening;
  View view;
  PointerState pointer;
  PanelContents contents;
  FocusState focus;
  DialogState dialogs;
};

}  // namespace attest
