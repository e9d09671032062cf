using System.Text;
using System.Text.RegularExpressions;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Tests.Golden;

/// <summary>A message of the Discord simulator as a text file: its words, the card below, the buttons. How sure the bot is changes with what it has learned, so that stands as (confidence).</summary>
internal static partial class ShownMessage
{
    public static string Write(SimulatedMessage message)
    {
        var shown = new StringBuilder();
        shown.Append(message.RepliesTo is null ? "answer to a command" : "reply").Append(message.IsEphemeral ? ", to the asker alone\n\n" : ", to everyone\n\n");
        shown.Append(message.Content).Append("\n\n");
        foreach (var embed in message.Embeds)
            shown.Append($"card: {embed["title"]}\n      {embed["description"]}\n      {embed["url"]}\n      {embed["footer"]?["text"]}\n");
        shown.Append($"buttons: {string.Join(" | ", message.Buttons.Select(button => button.Label))}\n");
        return Confidence().Replace(shown.ToString(), "(confidence)");
    }

    [GeneratedRegex("(?<=^-# |^      )[a-z ]+(?= · receipt)", RegexOptions.Multiline)]
    private static partial Regex Confidence();
}
