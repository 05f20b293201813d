#include "annotation/kinds.h"

#include <algorithm>

#include "annotation/fields.h"
#include "wording/sentences.h"

namespace attest {

std::string_view label_of(MarkKind kind) { return words(spec_of(kind).label_id); }
std::string_view with_article(MarkKind kind) { return words(spec_of(kind).phrase_id); }

void set_kind_names(const std::array<std::string, kMarkKinds.size()>& names) {
  for (const KindSpec& kind : kMarkKinds) {
    const std::string& name = names[static_cast<std::size_t>(kind.kind)];
    const std::string command = "command." + std::string(kind.command);
    for (const std::string_view id : {kind.label_id, kind.phrase_id, std::string_view(command)}) {
      set_own_words(id, name);
    }
    const auto named = [&](const char* sentence) {
      return name.empty() ? std::string() : say(sentence, {{"kind", name}});
    };
    set_own_words("command-help." + std::string(kind.command), named("codebook.mark-kind"));
    set_own_words("command." + std::string(kind.arm_command), named("codebook.arm-kind"));
    // {count} remains an argument of the sentence. An own name has no known plural form.
    set_own_words("sources." + std::string(kind.token) + "s", named("codebook.kind-count"));
    if (kind.kind == kind_with(&Mark::manner)) {
      set_own_words("links.no-speaker", named("codebook.kind-without-speaker"));
    }
  }
}

std::string kinds_listed(std::string_view KindSpec::*name) {
  std::array<std::string_view, kMarkKinds.size()> names;
  std::transform(kMarkKinds.begin(), kMarkKinds.end(), names.begin(),
                 [name](const KindSpec& spec) { return spec.*name; });
  return alternatives(names);
}

std::optional<MarkKind> mark_kind_of(std::string_view token) {
  for (const KindSpec& spec : kMarkKinds) {
    if (spec.token == token) return spec.kind;
  }
  return std::nullopt;
}

Result<MarkKind> mark_kind_named(std::string_view token) {
  if (const std::optional<MarkKind> kind = mark_kind_of(token)) return *kind;
  return Error::invalid(
      say("kind.unknown", {{"kind", token}, {"kinds", kinds_listed(&KindSpec::token)}}));
}

}  // namespace attest
