// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/static_files.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <optional>

namespace werkzaam::http {
namespace {

namespace fs = std::filesystem;

class StaticFilesTest : public testing::Test {
protected:
    StaticFilesTest() {
        put("index.html", "<html>");
        put("assets/app-1a2b.js", "script");
        put("assets/app-1a2b.js.br", "small");
        put("assets/app-1a2b.js.gz", "smaller");
        std::ofstream{folder / ".." / (folder.filename().string() + ".secret")} << "secret";
        files.emplace(folder / "dist");
    }
    ~StaticFilesTest() override {
        fs::remove_all(folder);
        fs::remove(folder / ".." / (folder.filename().string() + ".secret"));
    }
    void put(const std::string& name, const std::string& content) const {
        fs::create_directories((folder / "dist" / name).parent_path());
        std::ofstream{folder / "dist" / name} << content;
    }
    Response get(const std::string& target, std::map<std::string, std::string> headers = {}) const {
        return files->answer({"GET", target, std::move(headers), ""});
    }

    fs::path folder = fs::path(testing::TempDir()) / ("werkzaam-web-" + std::to_string(::getpid()));
    std::optional<StaticFiles> files;
};

std::string header(const Response& response, std::string_view name) {
    for (const auto& [key, value] : response.headers)
        if (key == name) return value;
    return {};
}

TEST_F(StaticFilesTest, SendsTheFormThatTheBrowserTakes) {
    const auto* script = "/assets/app-1a2b.js";
    EXPECT_EQ(get(script).body, "script");
    EXPECT_EQ(get(script, {{"accept-encoding", "gzip, deflate, br"}}).body, "small");
    EXPECT_EQ(get(script, {{"accept-encoding", "gzip, br;q=0"}}).body, "smaller");
    EXPECT_EQ(header(get(script, {{"accept-encoding", "br"}}), "Content-Encoding"), "br");
    EXPECT_EQ(get(script).content_type, "text/javascript; charset=utf-8");
    EXPECT_EQ(get(std::string(script) + ".br").status, 404);
}

TEST_F(StaticFilesTest, LetsBrowsersKeepWhatCannotChange) {
    EXPECT_EQ(header(get("/assets/app-1a2b.js"), "Cache-Control"),
              "public, max-age=31536000, immutable");
    EXPECT_EQ(header(get("/index.html"), "Cache-Control"), "no-cache");
}

TEST_F(StaticFilesTest, SendsNothingAgainToWhoHasIt) {
    const auto etag = header(get("/index.html"), "ETag");
    const auto again = get("/index.html", {{"if-none-match", etag}});
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.body, "");
    EXPECT_EQ(get("/index.html", {{"if-none-match", "\"other\""}}).status, 200);
}

struct PathCase {
    std::string path;
    std::string accept;
    int status;
};

TEST_F(StaticFilesTest, SendsThePageForEveryAddressThatIsNotAFile) {
    const std::vector<PathCase> cases = {{"/", "text/html", 200},
                                         {"/interventies/x?q=1.2", "text/html", 200},
                                         {"/en/pools", "text/html,*/*", 200},
                                         {"/pools", "", 200},
                                         {"/pools", "application/json", 404},
                                         {"/favicon.ico", "text/html", 404},
                                         {"/assets/gone-1.js", "*/*", 404}};
    for (const auto& c : cases) {
        const auto response = get(c.path, {{"accept", c.accept}});
        EXPECT_EQ(response.status, c.status) << c.path;
        if (c.status == 200) {
            EXPECT_EQ(response.body, "<html>") << c.path;
        }
    }
}

TEST_F(StaticFilesTest, NeverLeavesItsFolder) {
    const auto secret = folder.filename().string() + ".secret";
    for (const std::string up : {"/../../", "/..%2F..%2F", "/%2e%2e/%2e%2e/", "/assets/../../../",
                                 "//", "/./../../", "/..\\..\\"})
        EXPECT_EQ(get(up + secret).body.find("secret"), std::string::npos) << up;
    EXPECT_EQ(get("/etc/passwd", {{"accept", "text/html"}}).body, "<html>");
}

TEST_F(StaticFilesTest, V13_4_7_ServesOnlyKindsOfFilesThatPagesAreMadeOf) {
    put("werkzaam.toml", "secret");
    put("werkzaam.sqlite", "secret");
    put("index.html.bak", "secret");
    put(".env", "secret");
    put("README", "secret");
    files.emplace(folder / "dist");
    for (const auto* path : {"/werkzaam.toml", "/werkzaam.sqlite", "/index.html.bak", "/.env"})
        EXPECT_EQ(get(path).status, 404) << path;
    EXPECT_EQ(get("/README").body, "<html>");
    EXPECT_EQ(get("/index.html").status, 200);
}

TEST(StaticFiles, OfAFolderThatIsNotThereServesNothing) {
    EXPECT_EQ(StaticFiles{"no such folder"}.answer({}).status, 404);
}

}  // namespace
}  // namespace werkzaam::http
