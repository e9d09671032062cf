using StoryBot.Chat.Discord.Payloads;

namespace StoryBot.Chat.Discord.Rendering;

/// <summary>A reply as Discord shows it: one message or several, the last with card and buttons.</summary>
/// <param name="Pages">At least one, none empty, each at most 2,000 UTF-16 code units of Markdown.</param>
internal sealed record RenderedReply(IReadOnlyList<string> Pages, EmbedPayload? Embed, ComponentPayload? Buttons)
{
    public MessagePayload Page(int number)
    {
        var page = new MessagePayload { Content = Pages[number] };
        return number < Pages.Count - 1
            ? page
            : page with { Embeds = Embed is null ? null : [Embed], Components = Buttons is null ? null : [Buttons] };
    }
}
