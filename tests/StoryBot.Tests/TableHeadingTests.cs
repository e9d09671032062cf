using StoryBot.Answering;

namespace StoryBot.Tests;

public sealed class TableHeadingTests
{
    [Theory]
    [InlineData("Staff | Area | Revenue | Employees", 3, "Area", "Employees")]
    [InlineData("Area | Revenue | Employees", 3, "Area", "Employees")]
    [InlineData("Revenue | Employees", 3, "", "Employees")]
    public void Each_cell_of_a_row_has_its_column(string heading, int cells, string first, string last)
    {
        var columns = TableHeading.Columns(heading, cells);

        Assert.Equal(cells, columns.Length);
        Assert.Equal(first, columns[0].Of(heading));
        Assert.Equal(last, columns[^1].Of(heading));
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("Opening hours", 3)]
    [InlineData("Staff | Area, Revenue, Employees", 4)]
    public void Where_columns_are_not_known_there_are_none(string heading, int cells) => Assert.Empty(TableHeading.Columns(heading, cells));

    [Theory]
    [InlineData("Catering | 1,250 | 570", true)]
    [InlineData("Catering | | 570", false)]
    [InlineData("Catering | 570", false)]
    public void A_row_with_an_empty_cell_is_told_by_no_columns(string row, bool isAligned) =>
        Assert.Equal(isAligned, TableHeading.IsAligned(row, ["", "Revenue", "Employees"]));

    [Theory]
    [InlineData("Staff | Area | Revenue", "Staff")]
    [InlineData("Staff", "Staff")]
    [InlineData(null, null)]
    public void What_names_columns_is_no_part_of_the_section(string? heading, string? section) => Assert.Equal(section, TableHeading.Section(heading));
}
