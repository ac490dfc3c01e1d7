package lookalike.ui.compare.matches;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import lookalike.match.Match;
import lookalike.ui.common.Controls;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.LateParts;
import lookalike.ui.common.TextRuler;
import lookalike.ui.common.Texts;
import lookalike.ui.common.Tooltips;
import lookalike.ui.compare.core.CompareLayout;
import lookalike.ui.compare.core.CompareState;

/** A row of match cards, up to ten per page. Left, Right, Home, End and the digits select a card, Enter enlarges the pair. */
public final class MatchStrip extends Region {

    private static final int MOST = 10;
    private static final double LEAST_CARD = 6.3;
    private static final double LEAST_TABBED_CARD = 7.5;
    private static final double STEP = 1.9;
    private static final int NONE = Integer.MIN_VALUE;

    private final CompareState state;
    private final FacePictures pictures;
    private final Runnable enlarge;
    private final List<MatchCard> cards = new ArrayList<>();
    private final List<Region> outlines = new ArrayList<>();
    private final TextRuler ruler = new TextRuler(this::paginate);
    private final Button back;
    private final Button forward;
    private CompareLayout layout = CompareLayout.FULL;
    private int first;
    private int perPage = MOST;

    /**
     * The strip of a state.
     *
     * @param enlarge shows the pair larger
     */
    public MatchStrip(CompareState state, FacePictures pictures, Runnable enlarge) {
        this.state = state;
        this.pictures = pictures;
        this.enlarge = enlarge;
        setId("matches");
        getStyleClass().add("match-strip");
        setMinSize(0, 0);
        back = step("matches-back", "\u2039", "strip.back", -1);
        forward = step("matches-forward", "\u203a", "strip.forward", 1);
        getChildren().addAll(ruler, back, forward);
        for (int i = 0; i < MOST; i++) {
            Region outline = new Region();
            outline.getStyleClass().add("match-outline");
            outlines.add(outline);
            MatchCard card = new MatchCard();
            card.setOnMousePressed(event -> {
                state.match().set(card.match());
                card.requestFocus();
            });
            card.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    enlarge.run();
                }
            });
            cards.add(card);
        }
        getChildren().addAll(outlines);
        cards.forEach(card -> card.setVisible(false));
        LateParts.add(this, getChildren(), cards);
        state.closest().addListener((property, before, now) -> {
            first = 0;
            fill();
        });
        state.match().addListener(property -> follow());
        widthProperty().addListener(property -> paginate());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        fill();
    }

    /** Arranges the cards for a layout of the page. */
    public void arrange(CompareLayout now) {
        if (layout != now) {
            layout = now;
            paginate();
            fill();
        }
    }

    private Button step(String id, String sign, String hint, int pages) {
        Button button = Controls.button(id, sign, () -> turn(pages));
        button.getStyleClass().addAll("flat", "step-button");
        button.setAccessibleText(Texts.get(hint));
        Tooltips.set(button, Texts.get(hint));
        return button;
    }

    private void turn(int pages) {
        first = Math.floorDiv(Math.max(0, Math.min(count() - 1, first + pages * perPage)), perPage) * perPage;
        fill();
    }

    private int count() {
        return state.closest().get().size();
    }

    private boolean paged() {
        return count() > perPage;
    }

    private void paginate() {
        double em = em();
        double least = (layout == CompareLayout.TABBED ? LEAST_TABBED_CARD : LEAST_CARD) * em;
        double room = getWidth();
        int fit = Math.max(1, Math.min(MOST, (int) ((room + gap()) / (least + gap()))));
        if (Math.max(count(), 1) > fit) {
            room -= 2 * STEP * em;
            fit = Math.max(1, Math.min(MOST, (int) ((room + gap()) / (least + gap()))));
        }
        if (fit != perPage) {
            perPage = fit;
            first = Math.floorDiv(Math.max(0, state.selected()), perPage) * perPage;
            fill();
        }
    }

    private void fill() {
        List<Match> shown = state.closest().get();
        boolean compact = layout == CompareLayout.COMPACT;
        for (int i = 0; i < MOST; i++) {
            int index = first + i;
            boolean used = i < perPage && index < shown.size();
            cards.get(i).setVisible(used);
            outlines.get(i).setVisible(i < perPage && shown.isEmpty());
            if (used) {
                cards.get(i).show(state, pictures, shown.get(index), state.number(index), compact);
            }
        }
        back.setVisible(paged());
        forward.setVisible(paged());
        back.setDisable(first == 0);
        forward.setDisable(first + perPage >= shown.size());
        select();
        requestLayout();
    }

    private void follow() {
        int now = state.selected();
        if (now >= 0 && (now < first || now >= first + perPage)) {
            first = Math.floorDiv(now, perPage) * perPage;
            fill();
        } else {
            select();
        }
    }

    private void select() {
        boolean focused = cards.stream().anyMatch(MatchCard::isFocused);
        int now = state.selected() - first;
        for (int i = 0; i < MOST; i++) {
            cards.get(i).select(i == now && cards.get(i).isVisible());
        }
        if (focused && now >= 0 && now < MOST) {
            cards.get(now).requestFocus();
        }
    }

    private void key(KeyEvent event) {
        int last = count() - 1;
        if (last < 0 || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            enlarge.run();
            event.consume();
            return;
        }
        int next = next(event.getCode(), last);
        if (next != NONE) {
            state.match().set(state.closest().get().get(Math.max(0, Math.min(last, next))));
            event.consume();
        }
    }

    private int next(KeyCode code, int last) {
        if (code.isDigitKey()) {
            int digit = Integer.parseInt(code.getName().replaceAll("\\D", ""));
            int place = first + (digit == 0 ? MOST : digit) - 1;
            return place <= last ? place : NONE;
        }
        return switch (code) {
            case LEFT -> state.selected() - 1;
            case RIGHT -> state.selected() + 1;
            case PAGE_UP -> state.selected() - perPage;
            case PAGE_DOWN -> state.selected() + perPage;
            case HOME -> 0;
            case END -> last;
            default -> NONE;
        };
    }

    private double em() {
        return ruler.em();
    }

    private double gap() {
        return 0.6 * em();
    }

    @Override
    protected void layoutChildren() {
        double step = paged() ? STEP * em() : 0;
        double room = getWidth() - 2 * step;
        double width = (room - (perPage - 1) * gap()) / perPage;
        for (int i = 0; i < perPage; i++) {
            double x = step + i * (width + gap());
            cards.get(i).resizeRelocate(x, 0, width, getHeight());
            outlines.get(i).resizeRelocate(x, 0, width, getHeight());
        }
        back.resizeRelocate(0, 0, step, getHeight());
        forward.resizeRelocate(getWidth() - step, 0, step, getHeight());
    }
}
