package touchstone.store;

class ClaimStoreOnPostgresTest extends ClaimStoreContract {

    @Override
    ClaimStore open() {
        return ClaimStore.open(TestPostgres.emptyDatabase(), Seen.ENCODERS);
    }
}
