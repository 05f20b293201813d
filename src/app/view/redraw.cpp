#include "app/view/redraw.h"

#include <algorithm>

namespace attest {
namespace {

int frames_for(Redraw::Reason reason) {
  switch (reason) {
    case Redraw::Reason::Page:
    case Redraw::Reason::SaveStatus:
      return 1;
    case Redraw::Reason::Input:
    case Redraw::Reason::Resize:
    case Redraw::Reason::Interface:
    case Redraw::Reason::Notebook:
      break;
  }
  return 2;
}

}  // namespace

void Redraw::request(Reason reason) {
  frames_to_settle_ = std::max(frames_to_settle_, frames_for(reason));
}

bool Redraw::frame_drawn(bool interface_waits) {
  const bool again = is_pending() || interface_waits;
  if (is_pending() && !interface_waits) --frames_to_settle_;
  return again;
}

void Redraw::laid_out(bool complete) {
  laying_out_ = !complete;
  if (complete) request(Reason::Page);
}

}  // namespace attest
