#include "annotation/kinds.h"

#include <utility>

namespace attest {

std::string with_article(MarkKind kind) {
  const KindSpec& spec = spec_of(kind);
  return std::string(spec.article) + " " + std::string(spec.token);
}

std::string kinds_listed(std::string_view KindSpec::*name) {
  std::string list;
  for (const KindSpec& spec : kMarkKinds) {
    const bool first = &spec == &kMarkKinds.front(), last = &spec == &kMarkKinds.back();
    list.append(first ? "" : last ? " or " : ", ").append(spec.*name);
  }
  return list;
}

std::optional<MarkKind> mark_kind_of(std::string_view token) {
  for (const KindSpec& spec : kMarkKinds) {
    if (spec.token == token) return spec.kind;
  }
  return std::nullopt;
}

Result<MarkKind> mark_kind_named(std::string_view token) {
  if (const std::optional<MarkKind> kind = mark_kind_of(token)) return *kind;
  std::string message = "'" + std::string(token) + "' is no kind of mark; there are";
  for (const KindSpec& known : kMarkKinds) message.append(" '").append(known.token).append("'");
  return Error::invalid(std::move(message));
}

}  // namespace attest
