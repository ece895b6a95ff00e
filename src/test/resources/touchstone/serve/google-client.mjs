// Asks a service with Google's own client, as its users do, and writes what came as JSON.
// node google-client.mjs ADDRESS FOLDER, where FOLDER holds node_modules with @googleapis/factchecktools.

import {createRequire} from 'node:module';
import path from 'node:path';

const [address, folder] = process.argv.slice(2);
const require = createRequire(path.join(path.resolve(folder), 'here.js'));
const {factchecktools} = require('@googleapis/factchecktools');
const client = factchecktools({version: 'v1alpha1', rootUrl: `${address}/`, auth: 'a-key-that-nobody-knows'});

/** @param {object} parameters of claims:search; the answer, or the error as the client tells it */
async function search(parameters) {
  try {
    const {status, data} = await client.claims.search(parameters);
    return {status, data};
  } catch (error) {
    return {status: error.status, error: error.message, details: error.response?.data?.error ?? null};
  }
}

const first = await search({query: 'dam Lorrin gates', languageCode: 'en-US', pageSize: 20});
const second = await search({
  query: 'dam Lorrin gates', languageCode: 'en-US', pageSize: 20, pageToken: first.data.nextPageToken,
});
const bad = await search({languageCode: 'en-US'});
const publisher = await search({reviewPublisherSiteFilter: 'fullfact.org', maxAgeDays: 30});
console.log(JSON.stringify({first, second, bad, publisher}));
