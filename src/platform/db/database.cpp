// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/db/database.h"

#include "platform/db/connection_pool.h"
#include "platform/db/postgres_copy.h"
#include "platform/db/sqlite_copy.h"

namespace werkzaam::db {

namespace {

void make_folder_of(const std::filesystem::path& file) {
    std::error_code failure;
    if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), failure);
    if (failure) throw Unavailable("cannot make the folder of " + file.string());
}

}  // namespace

struct Database::Connections {
    Address address;
    ConnectionPool writers;
    ConnectionPool readers;
};

Database::Database(const Address& address, int readers)
    : connections_{new Connections{
          address,
          {address, Connection::Use::writing, address.engine == Engine::sqlite ? 1 : readers},
          {address, Connection::Use::reading, readers}}} {
    if (address.engine == Engine::sqlite) make_folder_of(address.place);
    connections_->writers.open();
}

Database::Database(const std::filesystem::path& file, int readers)
    : Database{sqlite_file(file), readers} {}

Database::~Database() = default;

std::unique_ptr<Transaction> Database::read() {
    return std::make_unique<LeasedTransaction>(connections_->readers, Connection::Use::reading);
}

std::unique_ptr<Transaction> Database::write() {
    return std::make_unique<LeasedTransaction>(connections_->writers, Connection::Use::writing);
}

void Database::copy_to(const std::filesystem::path& file) {
    if (connections_->address.engine == Engine::postgres)
        dump_postgres(connections_->address.place, file);
    else
        copy_database(connections_->address.place, file);
}

const Address& Database::address() const {
    return connections_->address;
}

}  // namespace werkzaam::db
