// Clients from npm read every golden answer in JSON, which is what every adapter sends. Numbers come as JavaScript knows
// them: 12.50 as 12.5, and beyond 2^53 not exactly.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { ProblemDetails } from 'get-problem-details';
import parser from 'http-problem-details-parser';
import ketting from 'ketting';

const contract = new URL('../../core/src/test/resources/contract/', import.meta.url);

const answers = readdirSync(contract, { withFileTypes: true })
  .filter(folder => folder.isDirectory())
  .flatMap(({ name: set }) =>
    readdirSync(new URL(`${set}/`, contract))
      .filter(file => file.endsWith('.json'))
      .map(file => ({
        name: `${set}/${file}`,
        ...JSON.parse(readFileSync(new URL(`${set}/${file}`, contract), 'utf8')).response,
      })),
  )
  .filter(({ headers, body }) => headers['content-type'] === 'application/problem+json' && body);

const server = createServer((request, response) => {
  const { status, headers, body } = answers.find(({ name }) => `/${name}` === request.url);
  const { 'content-length': ignored, ...others } = headers;
  response.writeHead(status, others).end(JSON.stringify(body));
});

const urlOf = ({ name }) => `http://localhost:${server.address().port}/${name}`;

before(() => new Promise(listening => server.listen(0, 'localhost', listening)));
after(() => server.close());

test('there are enough golden answers', () => assert.ok(answers.length > 100, `${answers.length} answers`));

describe('ketting throws the problem with all its members', () => {
  for (const answer of answers) {
    test(answer.name, async () => {
      const client = new ketting.Ketting(urlOf(answer));
      await assert.rejects(client.go().get(), problem => {
        assert.ok(problem instanceof ketting.Problem);
        assert.equal(problem.status, answer.status);
        assert.equal(problem.message, `HTTP Error ${answer.status}: ${answer.body.title}`);
        assert.deepEqual(problem.body, answer.body);
        return true;
      });
    });
  }
});

describe('get-problem-details reads what a page got by fetch', () => {
  for (const answer of answers) {
    test(answer.name, async () => {
      const problem = new ProblemDetails(await (await fetch(urlOf(answer))).json());
      for (const member of ['type', 'title', 'status', 'detail', 'instance', 'errors']) {
        assert.deepEqual(problem[member], answer.body[member], member);
      }
    });
  }
});

describe('http-problem-details-parser reads the text, and extensions by their type', () => {
  for (const answer of answers) {
    test(answer.name, async () => {
      const { type, title, status, detail, instance, ...extensions } = answer.body;
      const mappers = [{ type, map: ({ type, title, status, detail, instance, ...others }) => others }];
      const problem = parser.fromJSON(await (await fetch(urlOf(answer))).text(), mappers);
      assert.equal(problem.type, type);
      // whatever the title of about:blank says, this client takes its own words for the status
      if (type !== 'about:blank') {
        assert.equal(problem.title, title);
      }
      assert.equal(problem.status, status);
      assert.equal(problem.detail, detail);
      assert.equal(problem.instance, instance);
      for (const [name, value] of Object.entries(extensions)) {
        assert.deepEqual(problem[name], value, name);
      }
    });
  }
});
