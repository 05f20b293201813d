// Starts the program after the page has loaded it, and exports the functions that run it.

#include <emscripten/em_macros.h>
#include <emscripten/emscripten.h>

#include <cassert>
#include <cmath>

#include "platform/bridge.h"
#include "platform/frame_output.h"
#include "platform/program.h"
#include "platform/transfer_buffer.h"
#include "wording/sentences.h"

namespace attest {
namespace {

// The program is never destroyed, because it runs as long as the page exists.
Program* the_program = nullptr;

double seconds() { return emscripten_get_now() / 1000; }

}  // namespace

Program& program() {
  assert(the_program);
  return *the_program;
}

Program::Program() : app_({store_, shaper_, painter_, environment_, seconds}) {}

void Program::resize(Size size, float density, bool apple) {
  next_.size = size;
  next_.density = density;
  app_.set_mac(apple);
  painter_.set_window(size);
  surface_.forget_picture();  // The page has cleared the canvas.
}

void Program::handle(const Event& event) {
  hand_to_page(app_.handle(event, seconds()), app_.article());
}

double Program::frame(double now_s, bool visible) {
  if (surface_.lost() || next_.size.width < 1 || next_.size.height < 1) return -1;
  next_.now_s = now_s;

  const FrameOutput output = app_.frame(next_);
  if (output.picture == nullptr) {
    carry_out(output.requests);
    surface_.warm_up();
    return std::nan("");
  }
  if (visible) {
    painter_.upload_letters();
    surface_.draw(output, next_.size);
  } else {
    surface_.forget_picture();  // A browser may discard the canvas of a hidden page.
  }
  hand_to_page(output, app_.article());
  return output.wake.at_once ? 0 : output.wake.after_s;
}

int Program::work() {
  const FrameOutput output = app_.work();
  carry_out(output.requests);
  if (!output.wake.to_work) painter_.warm_up();
  return (output.wake.at_once ? 1 : 0) + (output.wake.to_work ? 2 : 0);
}

void Program::lose_graphics() { surface_.lose(); }

void Program::restore_graphics() {
  surface_.restore();
  painter_.restore();
  app_.graphics_restored();
}

}  // namespace attest

using attest::program;

EMSCRIPTEN_KEEPALIVE int attest_sentences([[maybe_unused]] int pseudo) {
#ifndef NDEBUG
  if (pseudo >= 0) attest::set_pseudo_language(static_cast<attest::PseudoLanguage>(pseudo));
#endif
  return attest::answer(attest::sentence_table());
}

EMSCRIPTEN_KEEPALIVE void attest_begin([[maybe_unused]] int gallery) {
  attest::use_context_of_page();
  attest::the_program = new attest::Program;
#ifndef NDEBUG
  if (gallery != 0) program().app().show_gallery();
#endif
}

EMSCRIPTEN_KEEPALIVE double attest_frame(double now_s, int visible) {
  return program().frame(now_s, visible != 0);
}
EMSCRIPTEN_KEEPALIVE int attest_work() { return program().work(); }
EMSCRIPTEN_KEEPALIVE void attest_resized(float width, float height, float density, int apple) {
  program().resize({width, height}, density, apple != 0);
}
EMSCRIPTEN_KEEPALIVE void attest_graphics_lost() { program().lose_graphics(); }
EMSCRIPTEN_KEEPALIVE void attest_graphics_restored() { program().restore_graphics(); }
