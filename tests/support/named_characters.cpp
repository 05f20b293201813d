// Resolves named character references with md4c's table. In the product, the browser resolves the
// references.
#include "article/html/html_entities.h"
#include "text/utf8.h"

extern "C" {
#include <entity.h>
}

namespace attest {

std::string named_character(std::string_view reference) {
  std::string character;
  const ENTITY* entity = entity_lookup(reference.data(), reference.size());
  if (entity == nullptr) return character;
  append(character, entity->codepoints[0]);
  if (entity->codepoints[1] != 0) append(character, entity->codepoints[1]);
  return character;
}

}  // namespace attest
