package touchstone.store;

class ClaimStoreOnPostgresTest extends ClaimStoreContract {

    private String address = "";

    @Override
    ClaimStore open() {
        address = TestPostgres.emptyDatabase();
        return again();
    }

    @Override
    ClaimStore again() {
        return ClaimStore.open(address, Seen.ENCODERS);
    }
}
