namespace StoryBot.Chat.Slack.Rendering;

/// <summary>What a button does, as its action_id says, and the receipt it does it to, as its value. Both come back from outside, so both are checked.</summary>
internal static class ActionName
{
    public const string Paragraph = "sb1_paragraph";
    public const string Others = "sb1_others";
    public const string Share = "sb1_share";
    public const string Rate = "sb1_rate";
    public const string Reindex = "sb1_reindex";
    public const string Status = "sb1_status";

    private const string Helpful = "+";
    private const string Unhelpful = "-";
    private const int LongestReceipt = 128;

    public static string HelpfulValue(string receipt) => Helpful + receipt;

    public static string UnhelpfulValue(string receipt) => Unhelpful + receipt;

    /// <summary>Null for whatever is no button of ours.</summary>
    public static ChatIntent? Read(string? actionId, string? value) => actionId switch
    {
        Reindex => new ChatIntent.Moderate(ModeratorCommand.Reindex),
        Status => new ChatIntent.Moderate(ModeratorCommand.Status),
        Rate when value is { Length: > 1 } && IsSound(value[1..]) && value[..1] is Helpful or Unhelpful => new ChatIntent.Rate(value[1..], value[..1] == Helpful),
        _ when !IsSound(value) => null,
        Paragraph => new ChatIntent.ShowParagraph(value!),
        Others => new ChatIntent.OtherPassages(value!),
        Share => new ChatIntent.Share(value!),
        _ => null,
    };

    /// <summary>Whether the receipt can stand in a button.</summary>
    public static bool IsSound(string? receipt) =>
        receipt is { Length: > 0 and <= LongestReceipt } && receipt.All(letter => letter is > ' ' and <= '~');
}
