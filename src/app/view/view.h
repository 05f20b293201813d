// The objects that lay out and draw the article and the interface, and the objects that mirror the
// picture in the page's DOM.
#pragma once

#include "app/imgui_frame.h"
#include "app/mirror/page_mirror.h"
#include "app/mirror/text_layer_feed.h"
#include "app/request_queue.h"
#include "app/view/reading_position.h"
#include "app/view/redraw.h"
#include "layout/page_layout.h"
#include "render/run_atlas.h"
#include "ui/reading/overview_ruler.h"
#include "ui/reading/reading_view.h"
#include "ui/widgets/text_pen.h"
#include "ui/widgets/ui.h"

namespace attest {

struct View {
  // `painter`, `shaper`, `requests` and `redraw` must outlive the object.
  View(Painter& painter, Shaper& shaper, RequestQueue& requests, Redraw& redraw)
      : atlas(painter),
        pen(atlas, painter, shaper),
        ui(pen),
        page(shaper),
        position(page, requests, redraw) {}
  View(const View&) = delete;
  View& operator=(const View&) = delete;

  RunAtlas atlas;
  TextPen pen;
  ImGuiFrame imgui;
  Ui ui;
  PageLayout page;
  ReadingView reading;
  OverviewRuler ruler;
  ReadingPosition position;
  TextLayerFeed text_layer;
  PageMirror mirror;
  // The rects of the article and of the overview ruler, in device pixels of the window.
  Rect seen, ruler_rect;
  float status_height = 0;  // Height of the status line's text in the most recent frame.
  float notice_height = 0;  // Height of the notice in the most recent frame, or 0.
  // The article of the most recent frame. The pointer is only compared, never dereferenced.
  const Article* shown_article = nullptr;
};

}  // namespace attest
