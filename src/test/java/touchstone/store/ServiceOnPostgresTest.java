package touchstone.store;

class ServiceOnPostgresTest extends ServiceContract {

    @Override
    Database open() {
        return Database.at(TestPostgres.emptyDatabase(), null);
    }
}
