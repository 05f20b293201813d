// Passes the output and the requests of a frame to the page.
#pragma once

#include <vector>

#include "app/host.h"
#include "article/model/article.h"

namespace attest {

void carry_out(const std::vector<Request>& requests);

// Updates the text layer before it performs the requests, because a request that scrolls or selects
// needs the new blocks.
void hand_to_page(const FrameOutput& output, const Article& article);

}  // namespace attest
