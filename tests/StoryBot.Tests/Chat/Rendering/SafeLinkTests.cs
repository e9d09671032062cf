using StoryBot.Chat.Rendering;

namespace StoryBot.Tests.Chat.Rendering;

public sealed class SafeLinkTests
{
    [Theory]
    [InlineData("https://example.org/a#:~:text=signed", "https://example.org/a#:~:text=signed")]
    [InlineData("https://bücher.example:8443/straße?q=1#:~:text=ja", "https://xn--bcher-kva.example:8443/stra%C3%9Fe?q=1#:~:text=ja")]
    [InlineData("https://例え.テスト/", "https://xn--r8jz45g.xn--zckzah/")]
    [InlineData("http://[::1]:8080/a", "http://[::1]:8080/a")]
    public void A_link_is_written_so_that_every_client_takes_it(string link, string written) => Assert.Equal(written, SafeLink.Of(link));

    [Fact]
    public void A_host_that_has_no_name_in_plain_letters_is_left_out() => Assert.Null(SafeLink.Of($"https://{new string('ü', 62)}.example/"));
}
