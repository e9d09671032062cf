namespace StoryBot.Answering.Layers;

/// <summary>What files of packed weights begin with; changes with their form.</summary>
internal static class PackedMarks
{
    public const uint Encoder = 0x33424553;
    public const uint CrossEncoder = 0x33434253;
    public const uint Projections = 0x31504253;
}
