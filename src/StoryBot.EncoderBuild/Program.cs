using System.Security.Cryptography;
using StoryBot.EncoderBuild;

if (args is not [var assembly, var expected, var packed])
{
    Console.Error.WriteLine("usage: StoryBot.EncoderBuild ASSEMBLY SHA256 PACKED");
    return 2;
}

if (!File.Exists(assembly))
{
    Console.Error.WriteLine($"{assembly}: error SB0002: the package with the encoder is not there. Restore first, or build without it: -p:WithEncoder=false.");
    return 1;
}

using (var file = File.OpenRead(assembly))
{
    var found = Convert.ToHexStringLower(SHA256.HashData(file));
    if (found != expected)
    {
        Console.Error.WriteLine($"{assembly}: error SB0001: the published encoder is not the one that was chosen: its SHA-256 is {found}, not {expected}. Nothing was built from it.");
        return 1;
    }
}

var resources = ManifestResources.Read(assembly);
var model = OnnxTensors.Read(resources.Single(resource => resource.Key.EndsWith(".onnx", StringComparison.Ordinal)).Value);
var vocabulary = resources.Single(resource => resource.Key.EndsWith("vocab.txt", StringComparison.Ordinal)).Value;
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(packed))!);

// Builds for several targets may do this at once: each writes a file of its own, and the last one's stays.
var own = $"{packed}.{Environment.ProcessId}";
using (var output = File.Create(own))
{
    EncoderPacking.Write(model, vocabulary, output);
}

File.Move(own, packed, overwrite: true);
return 0;
