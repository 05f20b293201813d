#include "ui/panels/inspector/source_icon.h"

#include <array>

#include "annotation/entity_fields.h"

namespace attest {

Icon icon_of(const Entity* entity) {
  return entity == nullptr ? Icon::Source : icon_of_source(entity->kind);
}

Icon icon_of_source(std::string_view kind) {
  // The icons are in the order of kEntityKinds.
  constexpr std::array<Icon, kEntityKinds.size()> kIcons{Icon::Person,     Icon::Organisation,
                                                         Icon::Document,   Icon::MediaOutlet,
                                                         Icon::SocialPost, Icon::Anonymous};
  for (std::size_t i = 0; i < kIcons.size(); ++i) {
    if (kEntityKinds[i] == kind) return kIcons[i];
  }
  return Icon::Source;
}

}  // namespace attest
