# The commands of Attest. `make help` describes each.
PORT ?= 8080
.DEFAULT_GOAL := help
.PHONY: help run test bench build format clean

help:
	@echo 'make run            builds the page and serves it on http://localhost:$(PORT) (PORT=… for another port)'
	@echo 'make test           runs all checks and tests; the last line has the counts'
	@echo 'make bench          measures the speed of Attest and its peers (QUICK=--quick: below ten minutes)'
	@echo 'make build          builds the page in build/web-release/site and reports its size'
	@echo 'make format         formats the C++ files with clang-format'
	@echo 'make clean          removes build/; the compiler stays in its cache'

build:
	@scripts/build.sh

run: build
	@node scripts/serve.mjs build/web-release/site $(PORT)

test:
	@scripts/test.sh

bench:
	@scripts/bench.sh $(QUICK)

format:
	@git ls-files -co --exclude-standard 'src/*.h' 'src/*.cpp' 'tests/*.h' 'tests/*.cpp' 'bench/*.cpp' 'bench/*.h' | xargs clang-format -i

clean:
	@rm -rf build
