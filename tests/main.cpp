// The report of a test run: the seconds of each slow test, the names of the failed and the skipped
// tests, and one line of counts that scripts/test.sh reads.
#define DOCTEST_CONFIG_IMPLEMENT
#include "support/skip_test.h"

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "doctest.h"

namespace {

constexpr double kSlowSeconds = 0.1;

struct Run {
  std::string skip_reason;  // Why the running test was skipped. Empty if the test was not skipped.
  std::vector<std::string> skipped;  // Names of skipped tests, with the reasons.
  unsigned failed = 0, all = 0;
};

Run& run() {
  static Run one;
  return one;
}

struct Listener final : doctest::IReporter {
  const char* name = "";

  explicit Listener(const doctest::ContextOptions&) {}

  void test_case_start(const doctest::TestCaseData& test) override {
    name = test.m_name;
    run().skip_reason.clear();
  }
  void test_case_end(const doctest::CurrentTestCaseStats& test) override {
    if (test.seconds >= kSlowSeconds) std::printf("took %.1f s: %s\n", test.seconds, name);
    if (!test.testCaseSuccess) std::printf("failed %s\n", name);
    if (run().skip_reason.empty() || !test.testCaseSuccess) return;
    run().skipped.push_back(std::string(name) + " (" + run().skip_reason + ")");
  }
  void test_run_end(const doctest::TestRunStats& stats) override {
    run().all = stats.numTestCasesPassingFilters;
    run().failed = stats.numTestCasesFailed;
  }

  void report_query(const doctest::QueryData&) override {}
  void test_run_start() override {}
  void test_case_reenter(const doctest::TestCaseData&) override {}
  void test_case_exception(const doctest::TestCaseException&) override {}
  void subcase_start(const doctest::SubcaseSignature&) override {}
  void subcase_end() override {}
  void log_assert(const doctest::AssertData&) override {}
  void log_message(const doctest::MessageData&) override {}
  void test_case_skipped(const doctest::TestCaseData&) override {}
};

REGISTER_LISTENER("counts", 1, Listener);

}  // namespace

void attest::testing::skip_test(std::string reason) { run().skip_reason = std::move(reason); }

int main(int argc, char** argv) {
  doctest::Context context(argc, argv);
  const int exit_code = context.run();
  // shouldExit() is true if doctest has only listed the tests or printed the help.
  if (context.shouldExit()) return exit_code;
  for (const std::string& test : run().skipped) std::printf("skipped %s\n", test.c_str());
  const std::size_t passed = run().all - run().failed - run().skipped.size();
  std::printf("doctest: %zu passed, %u failed, %zu skipped\n", passed, run().failed,
              run().skipped.size());
  return exit_code;
}
