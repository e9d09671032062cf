using System.Text;
using StoryBot.Chat.Rendering;

namespace StoryBot.Chat.Discord.Rendering;

/// <summary>Lays parts out on as few messages as hold them, none longer than Discord takes.</summary>
internal static class MessagePages
{
    /// <summary>https://discord.com/developers/docs/resources/message#create-message</summary>
    public const int MostCharacters = 2_000;

    /// <summary>More would be a wall; what is beyond can be read in the article.</summary>
    public const int MostPages = 8;

    private const string Rest = "…";

    public static List<string> Lay(IEnumerable<MessagePart> parts)
    {
        var pages = new List<string>();
        var page = new StringBuilder();
        foreach (var part in parts)
        {
            var goesOn = false;
            foreach (var piece in Pieces(part, MostCharacters - page.Length - 1))
            {
                // What was cut goes on at the top of the next page: a line end here would be one the source doesn't have.
                if (page.Length > 0 && (goesOn || page.Length + 1 + piece.Length > MostCharacters))
                    Turn();
                if (page.Length > 0)
                    page.Append('\n');
                page.Append(piece);
                goesOn = true;
            }
        }

        if (page.Length > 0)
            Turn();
        if (pages.Count > MostPages)
        {
            pages.RemoveRange(MostPages, pages.Count - MostPages);
            pages.Add(Rest);
        }

        return pages;

        void Turn()
        {
            pages.Add(page.ToString());
            page.Clear();
        }
    }

    /// <param name="room">What is left of the page.</param>
    private static IEnumerable<string> Pieces(MessagePart part, int room)
    {
        switch (part)
        {
            case MessagePart.Line line:
                yield return line.Markup;
                break;
            case MessagePart.Words words:
                foreach (var range in TextCuts.Cut(words.Text, First(room, 0), MostCharacters, DiscordText.Cost))
                {
                    var (start, length) = range.GetOffsetAndLength(words.Text.Length);
                    yield return DiscordText.Escape(words.Text, start, start + length);
                }

                break;
            case MessagePart.Quote quote:
                var most = MostCharacters - BlockQuote.Overhead;
                foreach (var range in TextCuts.Cut(quote.Text, First(room, BlockQuote.Overhead), most, BlockQuote.Cost))
                    yield return BlockQuote.Render(quote.Text, range, quote.Highlight);
                break;
        }
    }

    /// <summary>A part begins on the page where there is fair room left for it, else on the next.</summary>
    private static int First(int room, int overhead) => (room > 500 ? room : MostCharacters) - overhead;
}
