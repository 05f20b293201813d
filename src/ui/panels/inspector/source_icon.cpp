#include "ui/panels/inspector/source_icon.h"

#include <array>

#include "annotation/entity_fields.h"

namespace attest {

Icon icon_of(const Entity* entity) {
  // The icons are in the order of kEntityKinds.
  constexpr std::array<Icon, kEntityKinds.size()> kIcons{Icon::Person,     Icon::Organisation,
                                                         Icon::Document,   Icon::MediaOutlet,
                                                         Icon::SocialPost, Icon::Anonymous};
  if (entity == nullptr) return Icon::Person;
  for (std::size_t i = 0; i < kIcons.size(); ++i) {
    if (kEntityKinds[i] == entity->kind) return kIcons[i];
  }
  return Icon::Person;
}

}  // namespace attest
