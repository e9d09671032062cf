using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace StoryBot.EncoderBuild;

/// <summary>The resources of an assembly, read without loading it.</summary>
internal static class ManifestResources
{
    public static Dictionary<string, byte[]> Read(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        var section = file.GetSectionData(file.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
        return metadata.ManifestResources.Select(metadata.GetManifestResource).ToDictionary(resource => metadata.GetString(resource.Name), resource =>
        {
            var reader = section.GetReader((int)resource.Offset, section.Length - (int)resource.Offset);
            return reader.ReadBytes(reader.ReadInt32());
        });
    }
}
