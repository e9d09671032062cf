namespace StoryBot.Chat.Discord.Rendering;

/// <summary>What a button carries: a version, what it does, and the receipt it does it to. Anybody can forge one, so all of it is checked.</summary>
internal static class ButtonId
{
    private const string Version = "sb1";

    /// <summary>Null where the receipt can't stand in a button.</summary>
    public static string? Of(string verb, string receipt) => IsSound(receipt) ? $"{Version}:{verb}:{receipt}" : null;

    /// <summary>Null for whatever is no button of ours.</summary>
    public static ChatIntent? Read(string? customId)
    {
        var parts = (customId ?? "").Split(':');
        if (parts.Length != 3 || parts[0] != Version || !IsSound(parts[2]))
            return null;
        return parts[1] switch
        {
            "paragraph" => new ChatIntent.ShowParagraph(parts[2]),
            "others" => new ChatIntent.OtherPassages(parts[2]),
            "share" => new ChatIntent.Share(parts[2]),
            "helpful" => new ChatIntent.Rate(parts[2], Helpful: true),
            "unhelpful" => new ChatIntent.Rate(parts[2], Helpful: false),
            _ => null,
        };
    }

    private static bool IsSound(string receipt) =>
        receipt.Length is > 0 and <= 64 && receipt.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
