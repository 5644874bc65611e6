// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/postgres_copy.h"

#include "platform/db/durable_file.h"
#include "platform/db/sql.h"

#include <libpq-fe.h>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

namespace werkzaam::db {

namespace {

using Words = std::vector<std::string>;
namespace fs = std::filesystem;

// The environment in which PostgreSQL's programs find the database: of a command line everybody on
// the machine can read the password.
Words environment_for(const std::string& url) {
    Words out;
    for (char** entry = environ; *entry != nullptr; ++entry)
        if (std::strncmp(*entry, "PG", 2) != 0 || url.empty()) out.emplace_back(*entry);
    if (url.empty()) return out;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> info{
        PQconninfoParse(url.c_str(), nullptr), &PQconninfoFree};
    if (!info) throw Unavailable("the address of the database cannot be read");
    for (const auto* option = info.get(); option->keyword != nullptr; ++option)
        if (option->val != nullptr && option->envvar != nullptr)
            out.push_back(std::string(option->envvar) + "=" + option->val);
    return out;
}

std::vector<char*> pointers(Words& words) {
    std::vector<char*> out;
    for (auto& word : words) out.push_back(word.data());
    out.push_back(nullptr);
    return out;
}

// What a program did: its exit status, -1 when it could not be started, and what it wrote.
struct Outcome {
    int status = -1;
    std::string out;
    std::string complaints;
};

// An unnamed file for what a program writes.
class Scratch {
public:
    Scratch() : file_{std::tmpfile()} {
        if (file_ == nullptr) throw Unavailable("cannot write a temporary file");
    }
    ~Scratch() { std::fclose(file_); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    [[nodiscard]] int number() const { return fileno(file_); }
    [[nodiscard]] std::string text() const {
        std::string out;
        std::rewind(file_);
        for (int c = std::fgetc(file_); c != EOF; c = std::fgetc(file_))
            out += static_cast<char>(c);
        return out;
    }

private:
    std::FILE* file_;
};

Outcome run_program(Words words, const std::string& url) {
    auto environment = environment_for(url);
    const Scratch out;
    const Scratch complaints;
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, out.number(), 1);
    posix_spawn_file_actions_adddup2(&files, complaints.number(), 2);
    pid_t child = 0;
    const int failure = posix_spawnp(&child, words.front().c_str(), &files, nullptr,
                                     pointers(words).data(), pointers(environment).data());
    posix_spawn_file_actions_destroy(&files);
    int status = 0;
    if (failure != 0 || waitpid(child, &status, 0) != child) return {};
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 255, out.text(), complaints.text()};
}

// posix_spawn tells of a program that is not there by 127, as a shell does.
std::string run_or_throw(const Words& words, const std::string& url) {
    const auto outcome = run_program(words, url);
    if (outcome.status == -1 || outcome.status == 127)
        throw Unavailable(words.front() + " cannot be started: install postgresql-client");
    if (outcome.status != 0) throw Unavailable(words.front() + ": " + outcome.complaints);
    return outcome.out;
}

// Everything of ours, whatever version it is of; what an extension brought is not ours to drop.
constexpr auto drop_everything = R"(DO $$
DECLARE one record;
BEGIN
  FOR one IN SELECT c.oid::regclass AS name FROM pg_class c
             WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
             AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
  LOOP EXECUTE 'DROP TABLE IF EXISTS ' || one.name || ' CASCADE'; END LOOP;
  FOR one IN SELECT p.oid::regprocedure AS name FROM pg_proc p
             WHERE p.pronamespace = 'public'::regnamespace
             AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  LOOP EXECUTE 'DROP ROUTINE IF EXISTS ' || one.name || ' CASCADE'; END LOOP;
END $$)";

}  // namespace

void dump_postgres(const std::string& url, const fs::path& to) {
    if (fs::exists(to)) throw Unavailable(to.string() + " already exists");
    run_or_throw({"pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--no-password",
                  "--lock-wait-timeout=60s", "--file=" + to.string()},
                 url);
    sync_to_disk(to);
}

std::string dump_fault(const fs::path& dump) {
    const auto outcome = run_program({"pg_restore", "--list", dump.string()}, "");
    if (outcome.status == -1 || outcome.status == 127)
        throw Unavailable("pg_restore cannot be started: install postgresql-client");
    if (outcome.status != 0) return "pg_restore cannot read it";
    if (outcome.out.find(" schema_migration ") == std::string::npos)
        return "it is not a database of this program";
    return {};
}

AloneInDatabase::AloneInDatabase(const std::string& url)
    : link_{url}, alone_{link_.takes_lock("pg_try_advisory_lock")} {}

void restore_postgres(const std::string& url, const fs::path& dump, const fs::path& work) {
    const auto script = work / "restore.sql";
    run_or_throw({"pg_restore", "--no-owner", "--no-privileges", "--file=" + script.string(),
                  dump.string()},
                 "");
    run_or_throw({"psql", "--no-psqlrc", "--quiet", "--no-password", "--single-transaction",
                  "--set=ON_ERROR_STOP=1", std::string("--command=") + drop_everything,
                  "--file=" + script.string()},
                 url);
}

}  // namespace werkzaam::db
