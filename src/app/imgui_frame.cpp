#include "app/imgui_frame.h"

#include <algorithm>
#include <cassert>
#include <string_view>

#include "app/blank_font.h"
#include "imgui.h"
#include "imgui_internal.h"

namespace attest {
namespace {

// The size of ImGui's blank font. The layout of the interface does not depend on this size.
constexpr float kFontSize = 16;

void forget(ImTextureData& texture) {
  texture.SetTexID(ImTextureID_Invalid);
  texture.SetStatus(ImTextureStatus_Destroyed);
}

// Tells ImGui that its texture was created. Nothing is drawn from that texture.
void answer(ImTextureData& texture) {
  if (texture.Status == ImTextureStatus_WantDestroy) return forget(texture);
  constexpr ImTextureID kNever = ~ImTextureID{0};
  if (texture.Status == ImTextureStatus_WantCreate) texture.SetTexID(kNever);
  if (texture.Status != ImTextureStatus_Destroyed) texture.SetStatus(ImTextureStatus_OK);
}

void mirror_list(ImDrawList& list, const Mirror& mirror) {
  for (ImDrawVert& vertex : list.VtxBuffer) vertex.pos.x = mirror.x(vertex.pos.x);
  for (ImDrawCmd& command : list.CmdBuffer) {
    const ImVec4 clip = command.ClipRect;
    command.ClipRect = {mirror.x(clip.z), clip.y, mirror.x(clip.x), clip.w};
  }
}

}  // namespace

ImGuiFrame::ImGuiFrame() : context_(ImGui::CreateContext()) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  // Lines are drawn as triangles, because the glyph atlas contains no line textures.
  io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines;
  add_blank_font(*io.Fonts, kFontSize);

  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowMinSize = {1, 1};
  style.ItemSpacing = {0, 0};
  style.IndentSpacing = 0;  // Otherwise ImGui replaces an indent of 0 by this value.
  style.PopupBorderSize = style.ChildBorderSize = 0;
  // Dialogs draw their own backdrop, so ImGui's backdrop is invisible.
  style.Colors[ImGuiCol_ModalWindowDimBg] = {0, 0, 0, 0};
}

ImGuiFrame::~ImGuiFrame() {
  ImGui::SetCurrentContext(context_);
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) forget(*texture);
  ImGui::DestroyContext(context_);
}

void ImGuiFrame::add_event(const Event& event) {
  // Selects the context of this object, because tests run several App objects, each with its own
  // ImGui context.
  ImGui::SetCurrentContext(context_);
  std::visit([this](const auto& each) { add(each); }, event);
}

void ImGuiFrame::point_at(Point at) { ImGui::GetIO().AddMousePosEvent(mirror_.x(at.x), at.y); }

Point ImGuiFrame::pointer() const {
  ImGui::SetCurrentContext(context_);
  const ImVec2 at = ImGui::GetMousePos();
  return mirror_.of(Point{at.x, at.y});
}

void ImGuiFrame::add(const PointerMoved& moved) { point_at(moved.at); }

void ImGuiFrame::add(const PointerPressed& pressed) {
  ImGuiIO& io = ImGui::GetIO();
  const bool finger = is_finger(pressed.kind);
  io.AddMouseSourceEvent(finger ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  point_at(pressed.at);
  if (pressed.button == 0) io.AddMouseButtonEvent(0, true);
}

void ImGuiFrame::add(const PointerReleased& released) {
  ImGuiIO& io = ImGui::GetIO();
  point_at(released.at);
  if (released.button == 0) io.AddMouseButtonEvent(0, false);
}

void ImGuiFrame::add(const PointerLeft&) { ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX); }

void ImGuiFrame::add(const Wheel& wheel) {
  ImGuiIO& io = ImGui::GetIO();
  point_at(wheel.at);
  // ImGui scrolls five lines for each unit of the wheel.
  constexpr float kUnit = 5 * kFontSize;
  io.AddMouseWheelEvent((mirror_.is_on() ? wheel.x : -wheel.x) / kUnit, -wheel.y / kUnit);
}

void ImGuiFrame::add(const ControlActivated& control) { activated_.push_back(control.id); }

void ImGuiFrame::add(const InputLost&) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseButtonEvent(0, false);
  io.ClearInputMouse();
}

void ImGuiFrame::begin(Size window, double seconds_since_last, const Painter& painter,
                       const Mirror& mirror) {
  ImGui::SetCurrentContext(context_);
  if (mirror.width != mirror_.width && ImGui::IsMousePosValid()) {
    const Point there = pointer();
    mirror_ = mirror;
    point_at(there);
  }
  mirror_ = mirror;
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {window.width, window.height};
  io.DisplayFramebufferScale = {1, 1};  // All coordinates are device pixels.
  io.DeltaTime = static_cast<float>(std::clamp(seconds_since_last, 1e-4, 0.1));
  // ImGui can activate only one item per frame. Other items wait for the next frames.
  if (!activated_.empty()) {
    ImGui::ActivateItemByID(activated_.front());
    activated_.erase(activated_.begin());
  }
  ImGui::NewFrame();
  // ImGui fills its shapes with the white texel of the glyph atlas.
  io.Fonts->TexRef = ImTextureRef(static_cast<ImTextureID>(painter.atlas_texture()));
  // The texture coordinate of the centre of the first texel, which is white.
  const float middle = 0.5f / static_cast<float>(painter.atlas_size());
  context_->DrawListSharedData.TexUvWhitePixel = {middle, middle};
}

ImDrawData* ImGuiFrame::end(std::string_view unmirrored) {
  // ImGui shows its black debug window if anything is drawn while no window of ours is open.
  assert(!context_->CurrentWindow->WriteAccessed);
  ImGui::Render();
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) answer(*texture);
  ImDrawData* const picture = ImGui::GetDrawData();
  if (!mirror_.is_on()) return picture;
  for (ImDrawList* list : picture->CmdLists) {
    if (list->_OwnerName != unmirrored) mirror_list(*list, mirror_);
  }
  return picture;
}

bool ImGuiFrame::has_more() const {
  return context_->InputEventsQueue.Size > 0 || !activated_.empty();
}

bool ImGuiFrame::close_menu() {
  ImGui::SetCurrentContext(context_);
  const int last = context_->OpenPopupStack.Size - 1;
  if (last < 0) return false;
  const ImGuiWindow* top = context_->OpenPopupStack[last].Window;
  if (top != nullptr && (top->Flags & ImGuiWindowFlags_Modal) != 0) return false;
  ImGui::ClosePopupToLevel(last, false);
  return true;
}

bool ImGuiFrame::is_over(const char* window, Point place) const {
  const Point at = mirror_.of(place);
  ImGui::SetCurrentContext(context_);
  if (ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup)) return false;
  // ImGui's FindHoveredWindowEx() is not called, because it uses the windows of the frame before
  // the most recent one. ImGui lists its windows from back to front, so the loop begins with the
  // frontmost window.
  for (int i = context_->Windows.Size; i-- > 0;) {
    const ImGuiWindow& each = *context_->Windows[i];
    if (!each.Active || each.Hidden || !each.Rect().Contains({at.x, at.y})) continue;
    return std::string_view(each.RootWindow->Name) == window;
  }
  return false;
}

}  // namespace attest
