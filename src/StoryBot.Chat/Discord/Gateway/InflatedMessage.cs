namespace StoryBot.Chat.Discord.Gateway;

/// <summary>What the compressed stream gave.</summary>
/// <param name="Utf8">The message, valid until more is added; empty unless <see cref="InflatedKind.Whole"/>.</param>
internal readonly record struct InflatedMessage(InflatedKind Kind, ReadOnlyMemory<byte> Utf8)
{
    public static InflatedMessage Incomplete => new(InflatedKind.Incomplete, default);

    public static InflatedMessage TooLong => new(InflatedKind.TooLong, default);

    public static InflatedMessage Broken => new(InflatedKind.Broken, default);
}

/// <summary>How far a compressed message got; after <see cref="Broken"/> the stream can't be read on.</summary>
internal enum InflatedKind
{
    Incomplete,
    Whole,
    TooLong,
    Broken,
}
